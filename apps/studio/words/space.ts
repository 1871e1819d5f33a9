import type { Copy } from '@doorpost/react/headless'
import { formatClock, formatDuration } from '@doorpost/react/headless'
import { exampleOf, type Saying } from './words'

/** The widths of a form: its own, and that on a phone 320 pixels wide. */
export const WIDTHS = [352, 288] as const

interface Place {
  readonly name: string
  /** Lines that a text may take there, at each of {@link WIDTHS}. */
  readonly lines: readonly [number, number]
  readonly why: string
}

/** Where the form says something that is seen, and the room there. */
export const PLACES = {
  error: {
    name: 'Below a field',
    lines: [2, 3],
    why: 'the form keeps these lines free, so that an error moves nothing',
  },
  hint: {
    name: 'Below a field',
    lines: [2, 3],
    why: 'the form keeps these lines free, so that an error moves nothing',
  },
  heading: { name: 'Heading', lines: [2, 3], why: 'more of them push the field off a phone on its side' },
  question: { name: 'Question', lines: [3, 4], why: 'it has an address in it, and nothing but buttons below it' },
  sentence: { name: 'Below the heading', lines: [2, 3], why: 'more of them push the field off a phone on its side' },
  failure: {
    name: 'Below the heading',
    lines: [4, 5],
    why: 'it says what happened and what to do, and there is nothing else',
  },
  label: { name: 'Label', lines: [1, 1], why: 'it names the field in a line above it' },
  button: { name: 'Button', lines: [1, 1], why: 'a second line makes it higher than the field' },
  link: { name: 'Small button', lines: [1, 1], why: 'a second line reads as a second button' },
  aside: { name: 'Below the buttons', lines: [2, 2], why: 'it comes later, and more of it would leave the screen' },
} as const satisfies Readonly<Record<string, Place>>

/** A key of {@link PLACES}. */
export type PlaceName = keyof typeof PLACES

/** A text where it stands. */
export interface Space {
  readonly place: PlaceName
  readonly text: string
}

const ADDRESS = 'ada@example.com'
const TEN_MINUTES = 600
const HALF_A_MINUTE = 30
const ERRORS = 'errors.'

type Key = Exclude<keyof Copy, 'lang' | 'dir' | 'errors' | 'errorHeadings'>

/** A place, and what is seen there where it is more than the text itself; null for what is only heard. */
type Seen = PlaceName | readonly [PlaceName, (copy: Copy, example: string) => string] | null

const life = (copy: Copy) => copy.lifeLeft(formatDuration(copy.lang, TEN_MINUTES))
const clock = (copy: Copy) => formatClock(copy.lang, HALF_A_MINUTE)
const sentTo = (copy: Copy, sentence: string) => `${sentence.replace('{address}', ADDRESS)} ${copy.change}`

/** Where each text stands. A new one does not compile until it is here. */
const seen: { readonly [K in Key]: Seen } = {
  emailHeading: 'heading',
  headingFor: 'heading',
  emailSentence: 'hint',
  emailLabel: 'label',
  emailSubmit: 'button',
  sending: null,
  codeHeading: 'heading',
  sentTo: ['sentence', sentTo],
  changeEmail: 'link',
  change: ['sentence', (copy) => sentTo(copy, copy.sentTo('code_and_link').join(ADDRESS))],
  codeLabel: 'label',
  codeHint: ['hint', (copy, hint) => `${life(copy)} ${hint}`.trim()],
  codeSubmit: 'button',
  checking: null,
  resendIn: ['link', (copy) => copy.resendIn(clock(copy))],
  resendNewIn: 'button',
  tryAgainIn: 'button',
  resend: 'button',
  resent: 'hint',
  openMail: 'button',
  checkSpam: 'aside',
  lifeLeft: ['hint', (copy, left) => `${left} ${copy.codeHint(true, 'code_and_link')}`],
  lifeEnding: ['aside', (copy) => copy.lifeEnding(clock(copy))],
  sent: null,
  resendReady: null,
  redirecting: null,
  takingYou: 'sentence',
  signedIn: 'heading',
  confirmHeading: 'question',
  confirmSubmit: 'button',
  confirmRefuse: 'link',
  signedInAs: 'heading',
  proceed: 'button',
  signOut: 'button',
  errorPrefix: null,
}

const isKey = (key: string): key is Key => Object.hasOwn(seen, key)

/** A failure that has a heading of its own stands below it. */
const placeOfError = ({ errorHeadings }: Copy, code: string): PlaceName => (code in errorHeadings ? 'failure' : 'error')

function seenOf(copy: Copy, { key }: Saying): Seen {
  if (key.startsWith('errorHeadings.')) return 'heading'
  if (key.startsWith(ERRORS)) return placeOfError(copy, key.slice(ERRORS.length))
  return isKey(key) ? seen[key] : null
}

/** The text that is seen when this is said, and where; null where it is only heard, or nothing. */
export function spaceOf(copy: Copy, saying: Saying): Space | null {
  const text = exampleOf(copy, saying)
  const where = seenOf(copy, saying)
  const [place, asSeen] = typeof where === 'string' ? [where] : (where ?? [])
  if (!place || !text) return null
  return { place, text: asSeen ? asSeen(copy, text) : text }
}

/** Places that may be left empty: what stands there is said in addition. */
const MAY_BE_EMPTY: ReadonlySet<PlaceName> = new Set<PlaceName>(['hint', 'sentence', 'aside'])

/** Whether a form is broken without this text: a button, a label, a heading, or what is only heard. */
export function isNeeded(copy: Copy, saying: Saying): boolean {
  const where = seenOf(copy, saying)
  const place = typeof where === 'string' ? where : where?.[0]
  return !place || !MAY_BE_EMPTY.has(place)
}
