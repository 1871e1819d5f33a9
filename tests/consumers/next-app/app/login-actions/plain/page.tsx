import { getSession, getSignInStart, type PageSearchParams } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import { sessions } from '@/lib/sessions'
import { cancel, resendCode, sendCode, signOut, verifyCode } from '../actions'

const page = `${process.env.BASE_PATH ?? ''}/login-actions/plain`

/** Nothing but a server component and forms. */
export default async function PlainPage({ searchParams }: { searchParams: Promise<PageSearchParams> }) {
  const { pending, error, email, next } = await getSignInStart(auth, await searchParams)
  const session = await getSession(sessions)
  const hidden = (
    <>
      <input type="hidden" name="page" value={page} />
      {next && <input type="hidden" name="next" value={next} />}
      {pending && <input type="hidden" name="flow" value={pending.flow} />}
    </>
  )
  return (
    <main>
      {error && <p role="alert">{error.code}</p>}
      {pending ? (
        <>
          <p>{pending.email}</p>
          <form action={verifyCode}>
            {hidden}
            <input name="code" autoComplete="one-time-code" aria-label="Code" />
            <button type="submit" data-part="verify-button">
              Sign in
            </button>
          </form>
          <form action={resendCode}>
            {hidden}
            <button type="submit" data-part="resend-button">
              Send again
            </button>
          </form>
          <form action={cancel}>
            {hidden}
            <button type="submit" data-part="change-email">
              Use another address
            </button>
          </form>
        </>
      ) : (
        <form action={sendCode}>
          {hidden}
          <input name="email" type="email" defaultValue={email} aria-label="Email" />
          <button type="submit" data-part="send-button">
            Continue
          </button>
        </form>
      )}
      {session && (
        <form action={signOut}>
          <p>Signed in as {session.email}</p>
          <button type="submit" data-part="sign-out-button">
            Sign out
          </button>
        </form>
      )}
    </main>
  )
}
