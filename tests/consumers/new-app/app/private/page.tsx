import { requireSession } from '@doorpost/server/next'
import { sessions } from '@/lib/sessions'

export const instant = false

/** Outside the proxy's matcher, and there without a script. */
export default async function PrivatePage() {
  const session = await requireSession(sessions, { next: '/private' })
  return <p>For your eyes, {session.email}</p>
}
