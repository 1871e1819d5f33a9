import type { SignInStart } from '../contract'
import type { Auth } from '../handler/create-auth'
import { requestHeaders } from './guards'

/** A page's `searchParams`, awaited. */
export type PageSearchParams = Readonly<Record<string, string | string[] | undefined>>

/**
 * What the sign-in page needs to know before it renders: a sign-in in progress, `next`, the result of a form post.
 *
 * @example
 * const start = await getSignInStart(auth, await searchParams)
 * return <LoginForm {...start} />
 */
export async function getSignInStart(auth: Auth, searchParams: PageSearchParams): Promise<SignInStart> {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(searchParams)) {
    for (const text of value === undefined ? [] : [value].flat()) query.append(name, text)
  }
  return auth.signInStart(await requestHeaders('getSignInStart'), query)
}
