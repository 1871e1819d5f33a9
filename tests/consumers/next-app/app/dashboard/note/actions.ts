'use server'
import { authedAction } from '@doorpost/server/next'
import { sessions } from '@/lib/sessions'

export const keepNote = authedAction(
  sessions,
  async (session, _previous: unknown, form: FormData) => `${session.email} noted ${form.get('note')}`,
)
