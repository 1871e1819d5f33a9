// What bundlers make of `next/navigation` on the server. `next/navigation.js` is the browser's: it breaks route handlers.
import { redirect } from 'next/dist/client/components/navigation.react-server.js'
import type {
  AuthErrorBody,
  PendingResponse,
  SignInAction,
  SignInActionState,
  SignInActions,
  VerifyResponse,
} from '../contract'
import type { Auth } from '../handler/create-auth'
import { requestHeaders } from './guards'
import { keepCookies } from './keep-cookies'

/** Options of {@link createSignInActions}. */
export interface SignInActionsOptions {
  /**
   * The page that these actions lead back to after a plain form: a path of this site. A `page` field in a form wins.
   * @default the sign-in page
   */
  readonly page?: string
}

type ActionsAuth = Pick<Auth, 'handler' | 'sessions'>

type Endpoint = 'send' | 'verify' | 'resend' | 'cancel' | 'sign-out'

/**
 * The sign-in as Server Actions instead of route handlers, with the same limits, origin check and errors: each one
 * runs the handler of its endpoint. Under `useActionState` an action returns its state; as a plain `<form action>`,
 * and without JavaScript, it ends in a redirect to the page, which `getSignInStart` renders: the sign-in page, unless
 * `page` or a field of that name in the form says otherwise.
 *
 * @example
 * 'use server'
 * export const { sendCode, verifyCode, resendCode, cancel, signOut } = createSignInActions(auth)
 */
export function createSignInActions(auth: ActionsAuth, { page }: SignInActionsOptions = {}): SignInActions {
  function action(endpoint: Endpoint): SignInAction {
    function act(form: FormData): void
    function act(previous: SignInActionState | null, form: FormData): Promise<SignInActionState>
    async function act(first: FormData | SignInActionState | null, second?: FormData): Promise<SignInActionState> {
      const form = second ?? first
      if (!(form instanceof FormData)) throw new TypeError('A sign-in action takes the form as its last argument.')
      const fields = { ...(page !== undefined && { page }), ...fieldsOf(form) }
      return run(auth, endpoint, fields, second !== undefined)
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

async function run(
  { handler, sessions }: ActionsAuth,
  endpoint: Endpoint,
  fields: Record<string, string>,
  wantsState: boolean,
): Promise<SignInActionState> {
  const headers = await requestHeaders('A sign-in action')
  // Next.js sends this header only when its script made the call: without it, a plain form was posted, and nobody
  // is there to read a state.
  const isScript = wantsState && headers.has('next-action')
  // Signing out is always answered with the place to go to.
  const isJson = isScript && endpoint !== 'sign-out'
  headers.delete('content-length')
  headers.set('content-type', isJson ? 'application/json' : 'application/x-www-form-urlencoded')
  const response = await handler(
    new Request(`${sessions.context().origin}${sessions.basePath}/${endpoint}`, {
      method: 'POST',
      headers,
      body: isJson ? JSON.stringify(fields) : new URLSearchParams(fields).toString(),
    }),
  )
  await keepCookies(response.headers.getSetCookie())
  const location = response.headers.get('location')
  if (location === null) return readState(endpoint, response)
  if (isScript) return { redirectTo: location.slice(sessions.context().origin.length) }
  // The whole address: Next.js puts its own base path before a path.
  redirect(location)
}

/** A form's texts; what React adds for itself stays out. */
function fieldsOf(form: FormData): Record<string, string> {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(texts.filter(([name]) => !name.startsWith('$ACTION_')))
}

async function readState(endpoint: Endpoint, response: Response): Promise<SignInActionState> {
  if (!response.ok) {
    // Our own handler's body: its shape is the contract.
    const { error }: AuthErrorBody = await response.json()
    return { error }
  }
  switch (endpoint) {
    case 'send':
    case 'resend': {
      const { pending }: PendingResponse = await response.json()
      return { pending }
    }
    case 'verify': {
      const { session, redirectTo }: VerifyResponse = await response.json()
      return { session, redirectTo }
    }
    case 'cancel':
    case 'sign-out':
      return { pending: null }
  }
}
