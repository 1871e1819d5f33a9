import { setTimeout } from 'node:timers/promises'
import { requireSession } from '@doorpost/server/next'
import { cookies } from 'next/headers'
import { sessions } from '@/lib/sessions'

export const instant = false

/** Outside the proxy's matcher, and there without a script. Its guard comes late, too. */
export default async function PrivatePage() {
  await cookies()
  await setTimeout(400)
  const session = await requireSession(sessions, { next: '/private' })
  return <p>For your eyes, {session.email}</p>
}
