import { en } from '@doorpost/react/copy/en'
import type { Copy, Strings } from '@doorpost/react/headless'
import copySource from '../../../packages/react/src/core/copy.ts?raw'
import { ERROR_KEYS, errorWord } from './error-words'
import { type FunctionKey, functionWords } from './function-words'
import { type Word, wordOf } from './word'

type StringKey = Exclude<keyof Strings, 'lang' | 'dir'>

/** One text: a word in one of its cases. */
export interface Saying {
  /** Names it in files and marks, such as `errors.invalid_code: 5 left`. */
  readonly id: string
  /** Where it stands in a dictionary, such as `errors.invalid_code`. */
  readonly key: string
  readonly caseName: string
  readonly variables: readonly string[]
  /** What the dictionary's own comment says of it. */
  readonly note: string
}

const plain = (say: (copy: Copy) => string, put: (copy: Copy, text: string) => Copy): Word =>
  wordOf<null>({
    examples: () => [null],
    caseOf: () => '',
    variables: () => ({}),
    named: (data) => data,
    say,
    put: (copy, text) => put(copy, text(null)),
  })

const isStringKey = (key: string): key is StringKey =>
  key !== 'lang' && key !== 'dir' && key in en && typeof en[key as keyof Copy] === 'string'
const isFunctionKey = (key: string): key is FunctionKey => key in functionWords

/** The words under one entry of a dictionary, by their path. */
function wordsUnder(key: string): readonly (readonly [path: string, word: Word])[] {
  if (isStringKey(key))
    return [
      [
        key,
        plain(
          (copy) => copy[key],
          (copy, text) => ({ ...copy, [key]: text }),
        ),
      ],
    ]
  if (isFunctionKey(key)) return [[key, functionWords[key]]]
  if (key === 'errors') return ERROR_KEYS.map((code) => [`errors.${code}`, errorWord(code)] as const)
  if (key !== 'errorHeadings') return []
  return (['link_invalid', 'different_browser', 'no_pending_sign_in'] satisfies (keyof Copy['errorHeadings'])[]).map(
    (code) =>
      [
        `errorHeadings.${code}`,
        plain(
          (copy) => copy.errorHeadings[code],
          (copy, text) => ({ ...copy, errorHeadings: { ...copy.errorHeadings, [code]: text } }),
        ),
      ] as const,
  )
}

const words: ReadonlyMap<string, Word> = new Map(Object.keys(en).flatMap(wordsUnder))

/** Every entry of a dictionary, in its order. */
export const WORD_KEYS: readonly string[] = [...words.keys()]

const idOf = (key: string, caseName: string) => (caseName ? `${key}: ${caseName}` : key)

/** The comment on a member of the type `Copy`; what stands under a member shares its comment. */
const noteOf = (key: string) => {
  const [member = key] = key.split('.')
  const lines = copySource.split('\n')
  const at = lines.findIndex((line) => line.startsWith(`  readonly ${member}:`))
  return /\/\*\* (.*) \*\//.exec(lines[at - 1] ?? '')?.[1] ?? ''
}

/** Everything that the kit says, in the order of a dictionary. */
export const SAYINGS: readonly Saying[] = [...words].flatMap(([key, { cases }]) =>
  cases.map(({ name, variables }) => ({
    id: idOf(key, name),
    key,
    caseName: name,
    variables,
    note: noteOf(key),
  })),
)

const wordAt = (key: string): Word => {
  const word = words.get(key)
  if (!word) throw new TypeError(`No dictionary has an entry "${key}".`)
  return word
}

/** A text with the names of its data: "Wait {duration} and try again." */
export const templateOf = (copy: Copy, { key, caseName }: Saying): string => wordAt(key).template(copy, caseName)

/** A text as a visitor might read it: "Wait 10 minutes and try again." */
export const exampleOf = (copy: Copy, { key, caseName }: Saying): string => wordAt(key).example(copy, caseName)

/** A dictionary in which each text is what `rewrite` makes of it. */
export const rewriteCopy = (copy: Copy, rewrite: (id: string, template: string) => string): Copy =>
  [...words].reduce(
    (rewritten, [key, word]) => word.rewrite(rewritten, (caseName, template) => rewrite(idOf(key, caseName), template)),
    copy,
  )
