import { LoginForm, type SignInStart } from '@doorpost/react'

/** The page of an app: `start` comes from `getSignInStart(auth, await searchParams)` on the server. */
export function LoginPage({ start }: { start: SignInStart }) {
  return <LoginForm {...start} />
}
