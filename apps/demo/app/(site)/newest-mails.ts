'use server'

import { getSignInStart } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import { type Mail, readInbox } from '@/lib/inbox'

/** The emails to the address that this browser is signing in with: nobody else's. */
export async function newestMails(): Promise<readonly Mail[]> {
  const { pending } = await getSignInStart(auth, {})
  return readInbox(pending?.email)
}
