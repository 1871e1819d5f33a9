import type {
  CancelRequest,
  ResendRequest,
  SendRequest,
  SignOutRequest,
  VerifyCodeRequest,
  VerifyLinkRequest,
} from './endpoints'

/** Every endpoint, as the part of its path below the base path. */
export type EndpointName = 'send' | 'resend' | 'verify' | 'ticket' | 'cancel' | 'pending' | 'session' | 'sign-out'

/** Where the endpoints are mounted unless the app says otherwise. */
export const DEFAULT_BASE_PATH = '/api/auth'

/** What the kit's client sends with each request; another site's page cannot without asking first (CORS). */
export const REQUEST_HEADER = 'Doorpost-Request'

type KeyOf<Body> = Body extends unknown ? keyof Body : never

/** Names of what a request carries: members of its JSON body, fields of its form. */
export type FieldName =
  | KeyOf<SendRequest | ResendRequest | VerifyCodeRequest | VerifyLinkRequest | CancelRequest | SignOutRequest>
  /** The page that a form without JavaScript leads back to. */
  | 'page'

/** Names in the query of an endpoint or of the sign-in page. */
export type QueryName =
  | 'flow'
  | 'next'
  | 'link_token'
  /** The code of the failure that led to the sign-in page. */
  | 'error'
  /** A visitor who signed in long ago is asked for a fresh code. */
  | 'again'

/** Names in the fragment of an app's own confirm page. */
export type FragmentName = 'ticket' | 'link_token'
