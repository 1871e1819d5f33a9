import type { Copy, SignInError } from '@doorpost/react/headless'
import { formatDuration } from '@doorpost/react/headless'
import { type Word, wordOf } from './word'

/** A failure that has a text of its own. */
export type ErrorKey = keyof Copy['errors']

type ErrorData = Omit<SignInError, 'code'>

/** Numbers that languages have different forms for. */
const COUNTS = [1, 2, 5, 11, 100] as const

const PLAIN = 'plain'

/** What each failure can speak of, in all of its cases. A new failure does not compile until it is here. */
const examples: { readonly [Code in ErrorKey]: Readonly<Record<string, ErrorData>> } = {
  sign_in_too_old: { '': {} },
  invalid_request: { code: { field: 'code' }, [PLAIN]: {} },
  invalid_email: { '': {} },
  email_not_allowed: { '': {} },
  challenge_required: { '': {} },
  rate_limited: { wait: { retryAfterSeconds: 600 }, [PLAIN]: {} },
  invalid_code: {
    ...Object.fromEntries(COUNTS.map((attemptsLeft) => [`${attemptsLeft} left`, { attemptsLeft }])),
    '0 left': { attemptsLeft: 0 },
    [PLAIN]: {},
  },
  code_expired: { '': {} },
  too_many_attempts: { wait: { retryAfterSeconds: 600 }, [PLAIN]: {} },
  code_refused: { '': {} },
  no_pending_sign_in: { '': {} },
  link_invalid: { '': {} },
  different_browser: { '': {} },
  provider_unavailable: {
    verify: { during: 'verify' },
    'mail may arrive': { during: 'send', mailMayArrive: true },
    [PLAIN]: {},
  },
  store_unavailable: { '': {} },
  no_session: { '': {} },
  internal: { reference: { reference: '4F7K-2Q9M' }, [PLAIN]: {} },
  offline: { '': {} },
  network: { '': {} },
  timeout: { '': {} },
  cookies_blocked: { '': {} },
}

/** The number to show a text by, that takes the same form as another number. */
function countLike(lang: string, left: number): number {
  if (left === 0 || COUNTS.some((count) => count === left)) return left
  const rules = new Intl.PluralRules(lang)
  return COUNTS.find((count) => count > 1 && rules.select(count) === rules.select(left)) ?? 5
}

const caseNameOf = (code: ErrorKey, data: ErrorData, lang: string): string => {
  const { [code]: cases } = examples
  if ('' in cases) return ''
  const { attemptsLeft, retryAfterSeconds, reference, during, mailMayArrive, field } = data
  const name =
    attemptsLeft !== undefined
      ? `${countLike(lang, attemptsLeft)} left`
      : retryAfterSeconds
        ? 'wait'
        : reference
          ? 'reference'
          : during === 'verify'
            ? 'verify'
            : mailMayArrive
              ? 'mail may arrive'
              : field === 'code'
                ? 'code'
                : PLAIN
  return name in cases ? name : PLAIN
}

interface ErrorSaid {
  readonly data: ErrorData
  readonly duration: string
}

/** The word of a failure: a string in one language may be a function in another. */
export const errorWord = (code: ErrorKey): Word =>
  wordOf<ErrorSaid>({
    examples: (lang) =>
      Object.values(examples[code]).map((data) => ({
        data,
        duration: formatDuration(lang, data.retryAfterSeconds ?? 60),
      })),
    caseOf: ({ data }, lang) => caseNameOf(code, data, lang),
    variables: ({ data: { attemptsLeft, retryAfterSeconds, reference }, duration }) => ({
      ...(retryAfterSeconds && 'wait' in examples[code] && { duration }),
      ...(reference && 'reference' in examples[code] && { reference }),
      ...(attemptsLeft !== undefined && attemptsLeft > 1 && { attemptsLeft: `${attemptsLeft}` }),
    }),
    named: ({ data }) => ({
      data: { ...data, ...(data.reference && { reference: '{reference}' }) },
      duration: '{duration}',
    }),
    say: ({ errors: { [code]: text } }, { data, duration }) =>
      typeof text === 'string' ? text : text({ ...data, code, duration }),
    put: (copy, say) => ({
      ...copy,
      errors: {
        ...copy.errors,
        [code]: ({ duration, ...data }: ErrorData & { readonly duration: string }) => say({ data, duration }),
      },
    }),
  })

/** Every failure that has a text. */
export const ERROR_KEYS: readonly ErrorKey[] =
  // The keys of an object are what its type says as long as nothing is added to it.
  Object.keys(examples) as ErrorKey[]
