import {
  AUTH_ERROR_CODES,
  type AuthError,
  type Pending,
  type PendingResponse,
  type PendingStatusResponse,
  type RedirectResponse,
  type Session,
  type SessionResponse,
  type TicketResponse,
  type VerifyResponse,
} from '@doorpost/server/contract'

/** Tells whether a value from the network is what its type says. */
export type Shape<Body> = (value: unknown) => value is Body

const kindOf = (value: unknown) => (value === null ? 'null' : typeof value)

/** Whether a value has every member of a sample, each of the same type. */
const isLike = (value: unknown, sample: unknown): boolean =>
  kindOf(value) === kindOf(sample) &&
  (kindOf(sample) !== 'object' ||
    Object.entries(Object(sample)).every(([name, part]) => isLike(Object(value)[name], part)))

const shape =
  <Body>(...samples: readonly Body[]): Shape<Body> =>
  (value): value is Body =>
    samples.some((sample) => isLike(value, sample))

// Of their types, so that a member which the contract gained and this lacks does not compile.
const pending: Pending = {
  flow: '',
  email: '',
  delivery: 'code',
  codeLength: 0,
  codeAlphabet: 'numeric',
  expiresInSeconds: 0,
  resendAfterSeconds: 0,
  attemptsLeft: 0,
}
const session: Session = { id: '', subject: '', email: '', signedInAt: '', expiresAt: '', claims: {} }

export const isPendingResponse = shape<PendingResponse>({ pending })

export const isVerifyResponse = shape<VerifyResponse>({ session, redirectTo: '' })

export const isRedirectResponse = shape<RedirectResponse>({ redirectTo: '' })

export const isSessionResponse = shape<SessionResponse>({ session }, { session: null })

export const isTicketResponse = shape<TicketResponse>({ email: '' })

export const isPendingStatusResponse = shape<PendingStatusResponse>(
  { pending, session: false },
  { pending: null, session: false },
)

/** A failure that this version knows, with numbers where it counts. */
export const isAuthError = (value: unknown): value is AuthError => {
  const { code, retryAfterSeconds = 0, attemptsLeft = 0 } = Object(value)
  return AUTH_ERROR_CODES.includes(code) && isLike([retryAfterSeconds, attemptsLeft], [0, 0])
}
