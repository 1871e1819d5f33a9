import type { Copy, FormPurpose } from '@doorpost/react/headless'
import { formatClock, formatDuration } from '@doorpost/react/headless'
import type { Delivery } from '@doorpost/server/contract'
import { type Word, wordOf } from './word'

/** The entries of a dictionary that are functions. */
export type FunctionKey = {
  [Key in keyof Copy]: Copy[Key] extends (...data: never) => unknown ? Key : never
}[keyof Copy]

const DELIVERIES: readonly Delivery[] = ['code_and_link', 'code', 'link']
const PURPOSES: readonly FormPurpose[] = ['sign-in', 'sign-up', 'both']
const APP = 'Acme'
const ADDRESS = 'ada@example.com'

/** A text with one piece of data. */
const withOne = (
  name: string,
  example: (lang: string) => string,
  say: (copy: Copy) => (value: string) => string,
  put: (copy: Copy, say: (value: string) => string) => Copy,
): Word =>
  wordOf<string>({
    examples: (lang) => [example(lang)],
    caseOf: () => '',
    variables: (value) => ({ [name]: value }),
    named: () => `{${name}}`,
    say: (copy, value) => say(copy)(value),
    put,
  })

/** A text that depends on what the email holds. */
const byDelivery = (
  say: (copy: Copy) => (delivery: Delivery) => string,
  put: (copy: Copy, say: (delivery: Delivery) => string) => Copy,
): Word =>
  wordOf<Delivery>({
    examples: () => DELIVERIES,
    caseOf: (delivery) => delivery,
    variables: () => ({}),
    named: (delivery) => delivery,
    say: (copy, delivery) => say(copy)(delivery),
    put,
  })

const inTenMinutes = (lang: string) => formatDuration(lang, 600)
const inThirtySeconds = (lang: string) => formatDuration(lang, 30)
const clock = (lang: string) => formatClock(lang, 30)

interface Named {
  readonly app: string | undefined
}

interface Heading extends Named {
  readonly purpose: FormPurpose
}

interface Hint {
  readonly automatic: boolean
  readonly delivery: Delivery
}

interface NewIn {
  readonly clock: string
  readonly delivery: Delivery
}

/** Where a list of the words before and after an address is one text. */
const ADDRESS_PLACE = '{address}'

/** Every function of a dictionary, with data to show it. A new one does not compile until it is here. */
export const functionWords: { readonly [Key in FunctionKey]: Word } = {
  headingFor: wordOf<Heading>({
    examples: () =>
      PURPOSES.flatMap((purpose) => [
        { purpose, app: APP },
        { purpose, app: undefined },
      ]),
    caseOf: ({ purpose, app }) => (app ? `${purpose}, named app` : purpose),
    variables: ({ app }) => (app ? { app } : {}),
    named: ({ purpose, app }) => ({ purpose, app: app && '{app}' }),
    say: (copy, { purpose, app }) => copy.headingFor(purpose, app),
    put: (copy, say) => ({ ...copy, headingFor: (purpose, app) => say({ purpose, app }) }),
  }),
  sentTo: wordOf<Delivery>({
    examples: () => DELIVERIES,
    caseOf: (delivery) => delivery,
    // The form puts the address between the two halves: it stays a name.
    variables: () => ({ address: ADDRESS_PLACE }),
    named: (delivery) => delivery,
    say: (copy, delivery) => copy.sentTo(delivery).join(ADDRESS_PLACE),
    put: (copy, say) => ({
      ...copy,
      sentTo: (delivery) => {
        const [before = '', ...after] = say(delivery).split(ADDRESS_PLACE)
        return [before, after.join(ADDRESS_PLACE)]
      },
    }),
  }),
  codeHint: wordOf<Hint>({
    examples: () =>
      DELIVERIES.filter((delivery) => delivery !== 'link').flatMap((delivery) => [
        { automatic: true, delivery },
        { automatic: false, delivery },
      ]),
    caseOf: ({ automatic, delivery }) =>
      `${delivery === 'code' ? 'code' : 'code_and_link'}, ${automatic ? 'checked alone' : 'with a button'}`,
    variables: () => ({}),
    named: (hint) => hint,
    say: (copy, { automatic, delivery }) => copy.codeHint(automatic, delivery),
    put: (copy, say) => ({ ...copy, codeHint: (automatic, delivery) => say({ automatic, delivery }) }),
  }),
  resendIn: withOne(
    'duration',
    inThirtySeconds,
    (copy) => copy.resendIn,
    (copy, resendIn) => ({ ...copy, resendIn }),
  ),
  resendNewIn: wordOf<NewIn>({
    examples: (lang) => DELIVERIES.map((delivery) => ({ clock: clock(lang), delivery })),
    caseOf: ({ delivery }) => delivery,
    variables: (data) => ({ clock: data.clock }),
    named: ({ delivery }) => ({ clock: '{clock}', delivery }),
    say: (copy, data) => copy.resendNewIn(data.clock, data.delivery),
    put: (copy, say) => ({ ...copy, resendNewIn: (clock, delivery) => say({ clock, delivery }) }),
  }),
  tryAgainIn: withOne(
    'clock',
    clock,
    (copy) => copy.tryAgainIn,
    (copy, tryAgainIn) => ({ ...copy, tryAgainIn }),
  ),
  resend: byDelivery(
    (copy) => copy.resend,
    (copy, resend) => ({ ...copy, resend }),
  ),
  openMail: withOne(
    'provider',
    () => 'Gmail',
    (copy) => copy.openMail,
    (copy, openMail) => ({ ...copy, openMail }),
  ),
  lifeLeft: withOne(
    'duration',
    inTenMinutes,
    (copy) => copy.lifeLeft,
    (copy, lifeLeft) => ({ ...copy, lifeLeft }),
  ),
  lifeEnding: withOne(
    'duration',
    inThirtySeconds,
    (copy) => copy.lifeEnding,
    (copy, lifeEnding) => ({ ...copy, lifeEnding }),
  ),
  sent: byDelivery(
    (copy) => copy.sent,
    (copy, sent) => ({ ...copy, sent }),
  ),
  resendReady: byDelivery(
    (copy) => copy.resendReady,
    (copy, resendReady) => ({ ...copy, resendReady }),
  ),
  takingYou: wordOf<Named>({
    examples: () => [{ app: APP }, { app: undefined }],
    caseOf: ({ app }) => (app ? 'named app' : 'no name'),
    variables: ({ app }) => (app ? { app } : {}),
    named: ({ app }) => ({ app: app && '{app}' }),
    say: (copy, { app }) => copy.takingYou(app),
    put: (copy, say) => ({ ...copy, takingYou: (app) => say({ app }) }),
  }),
  confirmHeading: withOne(
    'address',
    () => ADDRESS,
    (copy) => copy.confirmHeading,
    (copy, confirmHeading) => ({ ...copy, confirmHeading }),
  ),
  signedInAs: withOne(
    'address',
    () => ADDRESS,
    (copy) => copy.signedInAs,
    (copy, signedInAs) => ({ ...copy, signedInAs }),
  ),
}
