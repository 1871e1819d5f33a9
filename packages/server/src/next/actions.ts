// What bundlers make of `next/navigation` on the server. `next/navigation.js` is the browser's: it breaks route handlers.
import { redirect } from 'next/dist/client/components/navigation.react-server.js'
import type { SignInAction, SignInActionState, SignInActions } from '../contract'
import type { Fields } from '../handler/answer'
import { authCoreOf } from '../handler/auth-core'
import type { Auth } from '../handler/create-auth'
import { ENDPOINTS } from '../handler/endpoints/endpoints'
import { unexpected } from '../handler/errors'
import { leadOn, type Onward, perform, refuseForeign } from '../handler/perform'
import { openVisit } from '../handler/visit'
import { requestHeaders } from './guards'
import { keepCookies } from './keep-cookies'

/** Options of {@link createSignInActions}. */
export interface SignInActionsOptions {
  /**
   * The path of the page that these actions return to after a form post without JavaScript. A `page` field in a form
   * takes precedence.
   * @default the sign-in page
   */
  readonly page?: string
}

/**
 * The sign-in as Server Actions instead of route handlers, with the same limits, origin check and errors: each one
 * runs the same endpoint. Under `useActionState` an action returns its state; as a plain `<form action>`,
 * and without JavaScript, it ends in a redirect to the page, which `getSignInStart` renders: the sign-in page, unless
 * `page` or a field of that name in the form says otherwise.
 *
 * @example
 * 'use server'
 * export const { sendCode, verifyCode, resendCode, cancel, signOut } = createSignInActions(auth)
 */
export function createSignInActions(auth: Auth, { page }: SignInActionsOptions = {}): SignInActions {
  function action(endpoint: ActionName): SignInAction {
    function act(form: FormData): void
    function act(previous: SignInActionState | null, form: FormData): Promise<SignInActionState>
    async function act(first: FormData | SignInActionState | null, second?: FormData): Promise<SignInActionState> {
      const form = second ?? first
      if (!(form instanceof FormData)) throw new TypeError('A sign-in action expects FormData as its last argument.')
      return run(auth, endpoint, { ...(page !== undefined && { page }), ...fieldsOf(form) }, second !== undefined)
    }
    return act
  }
  return {
    sendCode: action('send'),
    verifyCode: action('verify'),
    resendCode: action('resend'),
    cancel: action('cancel'),
    signOut: action('sign-out'),
  }
}

type ActionName = 'send' | 'verify' | 'resend' | 'cancel' | 'sign-out'

/** A form's texts; what React adds for itself stays out. */
function fieldsOf(form: FormData): Fields {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts.filter(([name]) => !name.startsWith('$ACTION_')))
}

async function run(auth: Auth, name: ActionName, fields: Fields, wantsState: boolean): Promise<SignInActionState> {
  const headers = await requestHeaders('A sign-in action')
  // Next.js sends this header only if its script made the call. Without it, a form was posted without JavaScript, and
  // no one reads a state.
  const isScript = wantsState && headers.has('next-action')
  const { context, say } = authCoreOf(auth)
  try {
    const visit = await openVisit(headers, context())
    const answer = (await refuseForeign(visit, name)) ?? (await perform(name, ENDPOINTS[name].POST, visit, fields))
    if (answer.kind === 'page' || answer.kind === 'ignored')
      throw new TypeError(`${name} answered a form with ${answer.kind}.`)
    if (!isScript) return await leave(await leadOn(visit, fields, answer))
    if (answer.kind === 'failed') return { error: answer.error }
    await keepCookies(answer.cookies)
    return name === 'cancel' ? { pending: null } : answer.body
  } catch (error) {
    // Without a script no one reads an error; and Next.js redirects by throwing.
    if (!isScript) throw error
    return { error: unexpected(error, say).error }
  }
}

async function leave({ url, cookies }: Onward): Promise<never> {
  await keepCookies(cookies)
  // The whole address: Next.js puts its own base path before a path.
  redirect(url)
}
