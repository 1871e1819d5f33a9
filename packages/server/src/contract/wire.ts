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

/** The page with the sign-in form, unless the app says otherwise. */
export const DEFAULT_SIGN_IN_PATH = '/login'

/** A header that the kit's client sends with every request; another site's page can't send it (CORS). */
export const REQUEST_HEADER = 'Doorpost-Request'

type KeyOf<Body> = Body extends unknown ? keyof Body : never

/** Names of the fields of a request, in its JSON body or form. */
export type FieldName =
  | KeyOf<SendRequest | ResendRequest | VerifyCodeRequest | VerifyLinkRequest | CancelRequest | SignOutRequest>
  /** The page that a form without JavaScript returns to. */
  | 'page'

/** Names in the query of an endpoint, of the sign-in page or of an app's own confirm page. */
export type QueryName =
  | 'flow'
  | 'next'
  | 'link_token'
  /** The code of the failure that led to the sign-in page. */
  | 'error'
  /** The visitor signed in too long ago and needs a new code. */
  | 'again'
  /** The language of the email whose link led to an app's own confirm page. */
  | 'locale'

/** Names in the URL fragment of an app's own confirm page. */
export type FragmentName = 'ticket' | 'link_token'
