import type { AuthErrorCode } from '../contract'

/** On every event. */
interface EventBase {
  /** ISO 8601. */
  readonly at: string
}

/** Events that belong to an address. */
interface AddressEvent extends EventBase {
  /** A keyed hash of the address. Stable until the first secret changes. */
  readonly address: string
}

/** How the visitor signed in. */
export type Method = 'code' | 'link'

/** An event, for logs, metrics and your own records. Contains no code, token, cookie or address. */
export type AuthEvent =
  | (AddressEvent & { readonly type: 'sent' | 'resent' })
  | (EventBase & { readonly type: 'link_opened'; readonly binding: 'same-browser' | 'any-browser' })
  /** Something other than the visitor's browser requested a link; nothing happened. */
  | (EventBase & { readonly type: 'scanner_hit'; readonly reason: 'head' | 'prefetch' | 'other_browser' })
  | (AddressEvent & { readonly type: 'verified'; readonly method: Method })
  | (EventBase & { readonly type: 'failed'; readonly code: AuthErrorCode; readonly action: string })
  | (EventBase & { readonly type: 'limited'; readonly scope: 'address' | 'client' | 'all'; readonly action: string })
  | (AddressEvent & {
      readonly type: 'session_issued'
      readonly sessionId: string
      /** Your own id of the user; if that is the address, its keyed hash. */
      readonly subject: string
      readonly userAgent: string | null
      readonly expiresAt: string
    })
  | (EventBase & { readonly type: 'session_renewed'; readonly sessionId: string; readonly expiresAt: string })
  | (EventBase & { readonly type: 'session_revoked'; readonly sessionId: string; readonly everywhere: boolean })
  /** Another sign-in in the same browser took its place; it ends in half a minute. */
  | (EventBase & { readonly type: 'session_replaced'; readonly sessionId: string; readonly by: string })
  /** The shared store did not respond. */
  | (EventBase & { readonly type: 'store_failed'; readonly reason: string })
  | (EventBase & {
      readonly type: 'provider_failed'
      readonly method: 'send' | 'resend' | 'verify'
      readonly reason: string
    })

/** An event before its time is added. */
export type NewAuthEvent = AuthEvent extends infer Event ? (Event extends AuthEvent ? Omit<Event, 'at'> : never) : never
