'use server'
import { getSession } from '@doorpost/server/next'
import { sessions } from '@/lib/sessions'

/** T15: no guard. */
export async function keepNote(_previous: unknown, form: FormData) {
  const session = await getSession(sessions)
  return { ok: true as const, value: `${session?.email} noted ${form.get('note')}` }
}

/** T22: one action more. */
export async function dropNotes() {}
