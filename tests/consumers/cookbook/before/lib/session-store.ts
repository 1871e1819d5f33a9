import jwt from 'jsonwebtoken'
import { cookies } from 'next/headers'

const cookieName = 'session'
const lifeSeconds = 7 * 24 * 60 * 60

function secret(): string {
  const { JWT_SECRET } = process.env
  if (!JWT_SECRET) throw new Error('JWT_SECRET is missing.')
  return JWT_SECRET
}

export async function createSession(email: string) {
  const jar = await cookies()
  jar.set(cookieName, jwt.sign({ email }, secret(), { expiresIn: lifeSeconds }), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: lifeSeconds,
  })
}

export async function readSessionEmail(): Promise<string | null> {
  const token = (await cookies()).get(cookieName)?.value
  if (token === undefined) return null
  try {
    const payload = jwt.verify(token, secret())
    return typeof payload === 'object' && typeof payload.email === 'string' ? payload.email : null
  } catch {
    return null
  }
}

export async function clearSession() {
  const jar = await cookies()
  jar.delete(cookieName)
}
