'use client'
import type { SignInStart } from '@doorpost/server/next'
import { useActionState, useEffect } from 'react'
import { cancel, sendCode, verifyCode } from '../actions'

/** Each step by `useActionState`, which works as a plain form until its script is there. */
export function ActionForm({ start }: { start: SignInStart }) {
  const [sent, send, isSending] = useActionState(sendCode, null)
  const [verified, verify, isVerifying] = useActionState(verifyCode, null)
  const [cancelled, giveUp] = useActionState(cancel, null)
  const pending = cancelled ? null : (sent?.pending ?? start.pending)
  const error = verified?.error ?? sent?.error ?? start.error
  const redirectTo = verified?.redirectTo
  useEffect(() => {
    if (redirectTo) location.assign(redirectTo)
  }, [redirectTo])
  const page = <input type="hidden" name="page" value="/login-actions/state" />
  return (
    <main aria-busy={isSending || isVerifying}>
      {error && <p role="alert">{error.code}</p>}
      {pending ? (
        <>
          <p>{pending.email}</p>
          <form action={verify}>
            {page}
            <input type="hidden" name="flow" value={pending.flow} />
            <input name="code" autoComplete="one-time-code" aria-label="Code" />
            <button type="submit" data-part="verify-button">
              Sign in
            </button>
          </form>
          <form action={giveUp}>
            {page}
            <input type="hidden" name="flow" value={pending.flow} />
            <button type="submit" data-part="change-email">
              Use another address
            </button>
          </form>
        </>
      ) : (
        <form action={send}>
          {page}
          <input name="email" type="email" defaultValue={start.email} aria-label="Email" />
          <button type="submit" data-part="send-button">
            Continue
          </button>
        </form>
      )}
    </main>
  )
}
