import type { Copy } from '@doorpost/react/headless'

/** Something that the kit says, in one of the ways it says it: with an app or without one, for 2 tries or for 5. */
export interface WordCase {
  /** Names the case among those of its word; empty where there is only one. */
  readonly name: string
  /** The names that stand in the text for data. */
  readonly variables: readonly string[]
}

/** A new text for a case, given the one that a dictionary has. */
export type Rewrite = (caseName: string, template: string) => string

/** One entry of a dictionary, read and replaced as texts with `{names}`, whether it is a string or a function. */
export interface Word {
  readonly cases: readonly WordCase[]
  /** The text of a case, with the names of its data. */
  template(copy: Copy, caseName: string): string
  /** The text of a case as a visitor might read it. */
  example(copy: Copy, caseName: string): string
  /** The dictionary with other texts in this place. */
  rewrite(copy: Copy, rewrite: Rewrite): Copy
}

/** The data of a text by name, as it stands in the text. */
export type Variables = Readonly<Record<string, string>>

/** How a text with data is asked for. */
export interface WordDefinition<Data> {
  /** Data to show it with, one for each case. */
  readonly examples: (lang: string) => readonly Data[]
  readonly caseOf: (data: Data, lang: string) => string
  readonly variables: (data: Data) => Variables
  /** The same data with the names of its variables in place of their values. */
  readonly named: (data: Data) => Data
  readonly say: (copy: Copy, data: Data) => string
  readonly put: (copy: Copy, say: (data: Data) => string) => Copy
}

/** Puts data in the places of its names. */
export const fill = (template: string, variables: Variables): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name] ?? place) : place,
  )

/** A number that stands in a text by itself gets its name; the rest already has it. */
const nameNumbers = (text: string, variables: Variables) =>
  Object.entries(variables)
    .filter(([, value]) => /^\d+$/.test(value))
    .reduce((named, [name, value]) => named.replace(new RegExp(`(?<!\\d)${value}(?!\\d)`), `{${name}}`), text)

/** Makes a word of a text with data. */
export function wordOf<Data>(definition: WordDefinition<Data>): Word {
  const { examples, caseOf, variables, named, say, put } = definition
  const dataOf = ({ lang }: Copy, caseName: string) => {
    const data = examples(lang).find((example) => caseOf(example, lang) === caseName)
    if (data === undefined) throw new TypeError(`There is no case "${caseName}" of this word.`)
    return data
  }
  const templateFor = (copy: Copy, data: Data) => nameNumbers(say(copy, named(data)), variables(data))
  const cases = examples('en').map((data) => ({ name: caseOf(data, 'en'), variables: Object.keys(variables(data)) }))
  return {
    cases,
    template: (copy, caseName) => templateFor(copy, dataOf(copy, caseName)),
    example: (copy, caseName) => say(copy, dataOf(copy, caseName)),
    rewrite: (copy, rewrite) =>
      put(copy, (data) => {
        const template = templateFor(copy, data)
        const rewritten = rewrite(caseOf(data, copy.lang), template)
        // A dictionary may bend its data, as Polish does; only a new text says it as it is.
        return rewritten === template ? say(copy, data) : fill(rewritten, variables(data))
      }),
  }
}
