import type { PageStart, Pending, SignInErrorCode, SignInHappening } from '@doorpost/react/headless'
import { fakePending, fakeSession } from '@doorpost/react/testing'
import { asksFor } from '../../../packages/react/src/core/sign-in-status'
import type { FlowStep, NextAnswer } from '../flow/flow-path'
import type { Place } from '../states/state-of'
import type { EdgeKind } from './edge-kinds'
import { type Asked, FAILURES } from './server-answers'

/** A place, and the mail that its app sends. */
export interface MapPlace extends Place {
  readonly mail: Partial<Pending>
}

/** How a move stands in the Player's address: half of a step, the other half, or whole steps. */
export type PlayerMove =
  | { readonly asks: 'send' | 'verify' | 'resend' }
  | { readonly answer: NextAnswer }
  | { readonly steps: readonly FlowStep[] }

interface Words {
  readonly kind: EdgeKind
  readonly label: string
  /** Absent where the Player has no word for it. */
  readonly player?: PlayerMove
  /** Seldom seen: a way goes round it where it can. */
  readonly isRare?: boolean
}

/** Something that can happen to a visitor, with all that it brings along. */
export type MoveExample = Words &
  (
    | {
        /** Absent where the place can have no such event. */
        readonly happening: (place: MapPlace) => SignInHappening | undefined
        /** What the code field holds from then on; empty unless said. */
        readonly typed?: string
      }
    | {
        /** Until when the page is left alone, in milliseconds since 1970; absent where that is over. */
        readonly waitsUntilMs: (place: MapPlace) => number | undefined
      }
    /** A page that is opened: its first state. */
    | { readonly opens: (place: MapPlace) => PageStart | undefined }
  )

type Type = SignInHappening['type']
type Examples = {
  readonly [Name in Type]: readonly [EventExample<Name>, ...EventExample<Name>[]]
}
type EventExample<Name extends Type> = Words & {
  readonly happening: (place: MapPlace) => Extract<SignInHappening, { type: Name }> | undefined
  readonly typed?: string
}

const ADDRESS = 'ada@example.com'
const flow = ({ state }: MapPlace) => state.pending?.flow ?? ''
const attempt = ({ state }: MapPlace) => state.attempt
const isEmailStep = ({ state }: MapPlace) => state.status === 'email.idle'

const askedIn = ({ state }: MapPlace): Asked | undefined => {
  if (asksFor(state) === 'send') return 'mail'
  return state.status === 'code.verifying' ? 'code' : state.status === 'link.confirming' ? 'link' : undefined
}

const failure = (code: SignInErrorCode, asked: Asked): EventExample<'request_failed'> => {
  const { label, next, data } = FAILURES[code]
  return {
    kind: 'server',
    label,
    ...(next && { player: { answer: next } }),
    happening: (place) =>
      askedIn(place) === asked
        ? { type: 'request_failed', attempt: attempt(place), error: { code, ...data?.(place) } }
        : undefined,
  }
}

// The keys of an object are what its type says as long as nothing is added to it.
const failures = (Object.keys(FAILURES) as SignInErrorCode[]).flatMap((code) =>
  FAILURES[code].answers.map((asked) => failure(code, asked)),
)

/** Only where the code field is there to be typed into. */
const typing = (typed: string, alphabet: Pending['codeAlphabet'], label: string): EventExample<'edited'> => ({
  kind: 'visitor',
  label,
  typed,
  happening: ({ state }) =>
    state.status === 'code.idle' && state.pending.codeAlphabet === alphabet ? { type: 'edited' } : undefined,
})

/** What each event of the machine looks like. A new event does not compile without an example. */
const EVENTS: Examples = {
  email_remembered: [
    {
      kind: 'visitor',
      label: 'comes back, and the address is remembered',
      happening: () => ({ type: 'email_remembered', email: ADDRESS }),
    },
  ],
  start_read: [
    {
      kind: 'server',
      label: 'the page is read again: a mail is waiting',
      isRare: true,
      happening: ({ mail }) => ({
        type: 'start_read',
        start: { pending: fakePending({ ...mail, flow: 'flow-2' }) },
        isNews: true,
      }),
    },
    {
      kind: 'server',
      label: 'the page is read again: nothing is waiting',
      isRare: true,
      happening: () => ({ type: 'start_read', start: { pending: null }, isNews: true }),
    },
    {
      kind: 'server',
      label: 'the page is read again: signed in by now',
      isRare: true,
      happening: () => ({
        type: 'start_read',
        start: { signedIn: { email: 'a•••@example.com', redirectTo: '/' } },
        isNews: true,
      }),
    },
  ],
  email_submitted: [
    {
      kind: 'visitor',
      label: 'asks for a code',
      player: { asks: 'send' },
      happening: () => ({ type: 'email_submitted', email: ADDRESS }),
    },
    {
      kind: 'visitor',
      label: 'sends what is no address',
      happening: () => ({ type: 'email_submitted', email: 'ada' }),
    },
  ],
  code_submitted: [
    {
      kind: 'visitor',
      label: 'sends a code',
      player: { asks: 'verify' },
      happening: ({ state }) => ({ type: 'code_submitted', code: `${100_000 + state.refused.length}` }),
    },
    {
      kind: 'visitor',
      label: 'sends a refused code again',
      happening: ({ state }) => (state.refused[0] ? { type: 'code_submitted', code: state.refused[0] } : undefined),
    },
    {
      kind: 'visitor',
      label: 'sends no code',
      happening: () => ({ type: 'code_submitted', code: '' }),
    },
  ],
  resend_requested: [
    {
      kind: 'visitor',
      label: 'asks for another mail',
      player: { asks: 'resend' },
      happening: () => ({ type: 'resend_requested' }),
    },
  ],
  address_change_requested: [
    {
      kind: 'visitor',
      label: 'goes back to the address',
      player: { steps: ['change'] },
      happening: () => ({ type: 'address_change_requested' }),
    },
  ],
  link_confirmed: [{ kind: 'visitor', label: 'says yes', happening: () => ({ type: 'link_confirmed' }) }],
  edited: [
    {
      kind: 'visitor',
      label: 'corrects the address',
      happening: (place) => (isEmailStep(place) ? { type: 'edited' } : undefined),
    },
    typing('123', 'numeric', 'types some digits'),
    typing('AB1', 'alphanumeric', 'types some characters'),
    typing('AB12CD', 'alphanumeric', 'types the last character'),
  ],
  code_sent: [
    {
      kind: 'server',
      label: 'the mail is sent',
      player: { answer: 'right' },
      happening: (place) => ({ type: 'code_sent', attempt: attempt(place), pending: fakePending(place.mail) }),
    },
  ],
  verified: [
    {
      kind: 'server',
      label: 'it is right',
      player: { answer: 'right' },
      happening: (place) =>
        asksFor(place.state) === 'verify'
          ? { type: 'verified', attempt: attempt(place), redirectTo: '/', session: fakeSession() }
          : undefined,
    },
  ],
  request_failed: [failure('internal', 'mail'), ...failures],
  signed_in_elsewhere: [
    {
      kind: 'tab',
      label: 'the link is opened in another tab',
      player: { steps: ['othertab'] },
      happening: (place) => ({ type: 'signed_in_elsewhere', flow: flow(place), redirectTo: '/' }),
    },
  ],
  cookie_missed: [
    {
      kind: 'server',
      label: 'the browser kept no cookie',
      // Asked once, right after a first mail.
      happening: (place) => (place.state.notice === 'sent' ? { type: 'cookie_missed', flow: flow(place) } : undefined),
    },
  ],
}

const wait = (label: string, waitsUntilMs: (place: MapPlace) => number | undefined): MoveExample => ({
  kind: 'clock',
  label,
  waitsUntilMs: (place) => {
    const untilMs = waitsUntilMs(place)
    return untilMs !== undefined && untilMs > place.atMs ? untilMs : undefined
  },
})

const LAST_MINUTE_MS = 60_000

/** The moments at which a page that nobody touches becomes another. */
const WAITS: readonly MoveExample[] = [
  wait('ten seconds go by', ({ state: { pending }, atMs }) =>
    pending && atMs === pending.resendAtMs - pending.resendAfterSeconds * 1000 ? atMs + 10_000 : undefined,
  ),
  wait('another mail may be asked for by now', ({ state }) => state.pending?.resendAtMs),
  wait('the last minute of the code begins', ({ state }) =>
    state.pending ? state.pending.expiresAtMs - LAST_MINUTE_MS : undefined,
  ),
  wait('the ten minutes of the code go by', ({ state }) => state.pending?.expiresAtMs),
  wait('the wait after too many requests is over', ({ state }) => state.retryAtMs),
]

const opening = (
  label: string,
  start: PageStart,
  isPossible: (place: MapPlace) => boolean,
  player?: PlayerMove,
): MoveExample => ({
  kind: 'tab',
  label,
  ...(player && { player }),
  opens: (place) => (isPossible(place) ? start : undefined),
})

const isWaiting = ({ state }: MapPlace) => state.status === 'code.idle' || state.status === 'link.waiting'
const isDone = ({ state }: MapPlace) => state.status === 'done.redirecting'
const LINK = { ticket: 'ticket-1', linkToken: 'token-1', email: ADDRESS }

const hasLink = ({ state }: MapPlace) => state.status === 'link.confirm' || state.status === 'link.confirming'

/** Pages that a link opens, or a form: another sign-in, which begins where the server says. */
const OPENINGS: readonly MoveExample[] = [
  {
    kind: 'visitor',
    label: 'leaves the link for the sign-in page',
    opens: (place) => (hasLink(place) ? {} : undefined),
  },
  opening('the link is opened in another browser', { error: { code: 'different_browser' } }, isWaiting, {
    steps: ['otherbrowser'],
  }),
  opening('the link is opened on another device, which may finish it', { link: LINK }, isWaiting),
  opening('an older link is opened', { error: { code: 'link_invalid' } }, isWaiting),
  opening('the page is opened once more', { signedIn: { email: 'a•••@example.com', redirectTo: '/' } }, isDone),
]

/** Everything that can happen. */
export const MOVES: readonly MoveExample[] = [...Object.values(EVENTS).flat(), ...WAITS, ...OPENINGS]
