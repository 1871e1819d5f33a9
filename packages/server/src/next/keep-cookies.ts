import { cookies } from 'next/headers.js'
import type { Cookie } from '../cookies/cookie'

/** Puts cookies of ours into a Server Action's answer. */
export async function keepCookies(kept: readonly Cookie[]): Promise<void> {
  if (kept.length === 0) return
  const jar = await cookies()
  for (const { name, value, lifeSeconds, secure } of kept) {
    const life = lifeSeconds === null ? {} : { maxAge: lifeSeconds }
    jar.set({ name, value, ...life, secure, httpOnly: true, sameSite: 'lax', path: '/' })
  }
}
