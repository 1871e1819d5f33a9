'use server'

import { authedAction } from '@doorpost/server/next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { database } from '@/lib/database/database'
import { signOutDevice } from '@/lib/devices'
import { signInFor } from '@/lib/refused-action'
import { sessions } from '@/lib/sessions'

/** The result of a "sign out" next to a device. */
export type SignOutState = 'failed' | null

// Anyone at an unlocked computer could otherwise throw its owner out of the phone.
const endOwnSession = authedAction(
  sessions,
  async ({ subject: userId }, sessionId: string) => signOutDevice(await database(), sessions, { userId, sessionId }),
  { maxAgeSeconds: 600 },
)

export async function signOutThat(_previous: SignOutState, form: FormData): Promise<SignOutState> {
  const sessionId = form.get('session')
  if (typeof sessionId !== 'string') return 'failed'
  // Without its message, which names the statement and its values.
  const result = await endOwnSession(sessionId).catch(() => null)
  const signIn = result && !result.ok ? signInFor(result.code, '/account/settings') : null
  if (signIn) redirect(signIn)
  if (!result?.ok) return 'failed'
  revalidatePath('/account/settings')
  return null
}
