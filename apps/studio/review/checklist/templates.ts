import { rowOf, STATE_NAMES, type StateName } from '../../states/state-table'
import { findingOf, type Review } from './review'

/** Something to look for in a state. */
export interface Check {
  /** As a review keeps it; it stays when the words change. */
  readonly id: string
  readonly text: string
}

interface Wanted extends Check {
  readonly isOn: (state: StateName) => boolean
}

/** A list of checks that can be added to a review. */
export interface Template {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly checks: readonly Wanted[]
}

const everywhere = () => true
const hasError = (state: StateName) => rowOf(state).error !== undefined
const isIn = (...steps: readonly string[]) => {
  const step = new RegExp(`^(${steps.join('|')})\\.`)
  return (state: StateName) => step.test(state)
}
const isOne =
  (...names: readonly StateName[]) =>
  (state: StateName) =>
    names.includes(state)

/** Lists of checks for what no measure decides. */
export const TEMPLATES: readonly Template[] = [
  {
    id: 'brand',
    name: 'Brand',
    about: 'Whether it is yours',
    checks: [
      {
        id: 'brand-logo',
        isOn: isIn('email'),
        text: 'The logo is sharp, has its clear space, and is ours in dark, too.',
      },
      { id: 'brand-accent', isOn: everywhere, text: 'The accent is on the one thing to press, and on nothing else.' },
      {
        id: 'brand-surface',
        isOn: everywhere,
        text: 'Surface, corners and face are those of the page around it, light and dark.',
      },
      { id: 'brand-name', isOn: isIn('email', 'done'), text: 'The name is spelled as everywhere else.' },
      { id: 'brand-danger', isOn: hasError, text: 'The red of the error is not the red of the brand.' },
    ],
  },
  {
    id: 'words',
    name: 'Words',
    about: 'Whether it says what we would say',
    checks: [
      { id: 'words-heading', isOn: everywhere, text: 'The heading alone says where one is.' },
      { id: 'words-next', isOn: hasError, text: 'The error says what to do next, and blames nobody.' },
      {
        id: 'words-tone',
        isOn: everywhere,
        text: 'It speaks to the visitor as the rest of the app does: du or Sie, tu or vous.',
      },
      { id: 'words-aloud', isOn: everywhere, text: 'Read aloud by somebody whose language it is, without a stumble.' },
      {
        id: 'words-mail',
        isOn: isOne('code.empty', 'link.waiting'),
        text: 'The email has the same name and the same words for the same things.',
      },
    ],
  },
  {
    id: 'privacy',
    name: 'Legal and privacy',
    about: 'What has to be said, and what must not be',
    checks: [
      {
        id: 'privacy-terms',
        isOn: isOne('email.idle'),
        text: 'Terms and privacy are linked below the button, and both links open.',
      },
      {
        id: 'privacy-purpose',
        isOn: isOne('email.idle'),
        text: 'It says what the address is used for, or where that is said.',
      },
      {
        id: 'privacy-account',
        isOn: isIn('email', 'code'),
        text: 'Nothing tells whether there is an account of this address.',
      },
      {
        id: 'privacy-masked',
        isOn: isOne('link.already-signed-in'),
        text: 'The address is masked: the next person at this screen may be another.',
      },
      {
        id: 'privacy-asked',
        isOn: isOne('link.confirm'),
        text: 'Nobody is signed in on this device without a press, and there is a way to say no.',
      },
      {
        id: 'privacy-captcha',
        isOn: isOne('email.challenge', 'code.challenge'),
        text: 'The privacy page names the CAPTCHA, and nothing of it loads before it is asked for.',
      },
      {
        id: 'privacy-cookies',
        isOn: isOne('email.idle', 'email.cookies-blocked'),
        text: 'No banner asks about the cookies of the sign-in: without them there is none.',
      },
    ],
  },
  {
    id: 'accessibility',
    name: 'Accessibility',
    about: 'What only a person notices',
    checks: [
      { id: 'a11y-keys', isOn: everywhere, text: 'Gone through by keys alone, with a ring at every stop.' },
      { id: 'a11y-heard', isOn: everywhere, text: 'Heard with a screen reader: what happened comes first, and once.' },
      { id: 'a11y-large', isOn: everywhere, text: 'At 200 % text and at 320 px nothing is cut off or sideways.' },
      { id: 'a11y-forced', isOn: everywhere, text: 'In forced colours every edge, mark and ring is there.' },
      { id: 'a11y-colour', isOn: hasError, text: 'Without colour it is still seen what went wrong, and where.' },
      {
        id: 'a11y-password',
        isOn: isIn('code'),
        text: 'The code comes by paste and by the keyboard of the phone, with nothing to remember.',
      },
    ],
  },
]

const IDS = new Set(TEMPLATES.flatMap(({ id, checks }) => [id, ...checks.map((check) => check.id)]))

/** Whether a list or a check is still there: a review can be older than they are. */
export const isKnown = (id: unknown): id is string => typeof id === 'string' && IDS.has(id)

/** The lists that were added, in their order. */
export const templatesIn = (added: readonly string[]): readonly Template[] =>
  TEMPLATES.filter(({ id }) => added.includes(id))

/** What the lists that were added ask of a state. */
export const checksOn = (added: readonly string[], state: StateName): readonly Check[] =>
  templatesIn(added).flatMap(({ checks }) => checks.filter(({ isOn }) => isOn(state)))

/** How many checks the lists that were added hold over all states. */
export const countChecks = (added: readonly string[]): number =>
  STATE_NAMES.reduce((count, state) => count + checksOn(added, state).length, 0)

/** How many of them hold in a look and a language. */
export const checksHeld = (review: Review, look: string, language: string): number =>
  STATE_NAMES.reduce((count, state) => {
    const { checks } = findingOf(review, { state, look, language })
    return count + checksOn(review.templates, state).filter(({ id }) => checks.includes(id)).length
  }, 0)
