'use server'

import { authedAction, createSignInActions } from '@doorpost/server/next'
import { redirect } from 'next/navigation'
import { auth } from '@/lib/auth'
import { database } from '@/lib/database/database'
import { signInFor } from '@/lib/refused-action'
import { sessions } from '@/lib/sessions'
import { deleteUser } from '@/lib/users'

/** The result of "delete my account", where it was not deleted. */
export type DeleteAccountState = 'unsure' | 'failed' | null

// It cannot be undone, so a browser that was left signed in is not enough.
const deleteOwnUser = authedAction(sessions, async ({ subject }) => deleteUser(await database(), sessions, subject), {
  maxAgeSeconds: 600,
})
const { signOut } = createSignInActions(auth)

export async function deleteAccount(_previous: DeleteAccountState, form: FormData): Promise<DeleteAccountState> {
  if (form.get('sure') !== 'yes') return 'unsure'
  // Without its message, which names the statement and its values.
  const result = await deleteOwnUser().catch(() => null)
  const signIn = result && !result.ok ? signInFor(result.code, '/account/settings') : null
  if (signIn) redirect(signIn)
  if (!result?.ok) return 'failed'
  // The session is over; this takes its cookie away.
  await signOut(null, new FormData())
  redirect('/login')
}
