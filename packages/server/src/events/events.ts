import type { AuthErrorCode, AuthErrorData } from '../contract'

/** On every event. */
interface EventBase {
  /** ISO 8601. */
  readonly at: string
}

/**
 * Whom an event is about, as far as that is known: the same name always means the same one, until the first secret
 * changes. They are pseudonyms, not anonymous: who holds the secret can try addresses.
 */
export interface EventNames {
  /** The address: a keyed hash. */
  readonly address?: string
  /** The sign-in, from its first email on: a hash. */
  readonly flow?: string
  /** The client's IP address, or the /64 network of an IPv6 one, if it is known: a keyed hash. */
  readonly client?: string
}

/** Events of one request. */
type VisitEvent = EventBase & EventNames

/** Events that belong to an address. */
type AddressEvent = VisitEvent & { readonly address: string }

/** A session as events name it. */
export interface SessionNames {
  readonly sessionId: string
  /** Your own id of the user; if that is the address, its keyed hash. */
  readonly subject: string
  /** The address: a keyed hash. */
  readonly address: string
}

/** Events of a session. */
type SessionEvent = AddressEvent & SessionNames

/** Why a cookie was refused: expired, signed out or replaced, or not made by this app. */
export type SessionRefusal = 'expired' | 'ended' | 'forged'

/** How the visitor signed in. */
export type Method = 'code' | 'link'

/** An event, for logs, metrics and your own records. Contains no code, token, cookie or address. */
export type AuthEvent =
  | (AddressEvent & {
      readonly type: 'sent' | 'resent'
      /** How long the email's code and link work. */
      readonly expiresInSeconds: number
    })
  | (AddressEvent & { readonly type: 'link_opened'; readonly binding: 'same-browser' | 'any-browser' })
  /** Something other than the visitor's browser requested a link; nothing happened. */
  | (VisitEvent & { readonly type: 'scanner_hit'; readonly reason: 'head' | 'prefetch' | 'other_browser' })
  | (AddressEvent & { readonly type: 'verified'; readonly method: Method })
  | (VisitEvent &
      Pick<AuthErrorData, 'retryAfterSeconds' | 'attemptsLeft'> & {
        readonly type: 'failed'
        readonly code: AuthErrorCode
        readonly action: string
        /** How the visitor tried to sign in; not there for other requests. */
        readonly method?: Method
      })
  | (VisitEvent & {
      readonly type: 'limited'
      readonly scope: 'address' | 'client' | 'all'
      readonly action: string
      /** When there is room again. */
      readonly retryAfterSeconds: number
    })
  | (SessionEvent & {
      readonly type: 'session_issued'
      readonly method: Method
      /** From the newest email to now; not there if this browser didn't ask for it. */
      readonly secondsSinceMail?: number
      readonly userAgent: string | null
      readonly expiresAt: string
      /** Whether this browser had signed in to the address before. */
      readonly isKnownBrowser: boolean
    })
  | (SessionEvent & { readonly type: 'session_renewed'; readonly expiresAt: string })
  | (SessionEvent & { readonly type: 'session_revoked'; readonly everywhere: boolean })
  /** Another sign-in in the same browser took its place; it ends in half a minute. */
  | (SessionEvent & { readonly type: 'session_replaced'; readonly by: string })
  /** A guard refused a cookie that was a session once, or pretends to be one. The names are there if it was ours. */
  | (EventBase & Partial<SessionNames> & { readonly type: 'session_refused'; readonly reason: SessionRefusal })
  /** The shared store did not respond. Once an outage, and at most once a minute. */
  | (EventBase & { readonly type: 'store_failed'; readonly reason: string })
  /** The shared store responds again, and this process has told it what it missed. */
  | (EventBase & {
      readonly type: 'store_recovered'
      /** How long it did not respond to this process. */
      readonly outageSeconds: number
      /** How many limits, attempts and receipts were written back. */
      readonly writtenBack: number
      /** How many were too many to keep: the store counts them too little. */
      readonly dropped: number
    })
  | (AddressEvent & {
      readonly type: 'provider_failed'
      readonly method: 'send' | 'resend' | 'verify'
      readonly reason: string
    })

/** An event before its time is added. */
export type NewAuthEvent = AuthEvent extends infer Event ? (Event extends AuthEvent ? Omit<Event, 'at'> : never) : never
