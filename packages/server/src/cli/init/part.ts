import type { AppFacts } from './app-facts'
import { type Change, create, type Leftover, type Plan } from './change'
import { codeFor, fileEnding, type Places } from './template'

/** A file that the app needs. */
export interface Part {
  /** In the framework's folder of `templates`. */
  readonly template: string
  /** Where it goes, without its ending. */
  readonly path: string
  /** What a file that does its work holds, whoever wrote it. */
  readonly does: RegExp
  /** A file of the app that it can't be added beside. */
  readonly other?: string | undefined
  /** What to do where another file is in its place. */
  readonly advice: string
  /** Why it can't be added here, and what to do. */
  readonly refusal?: string | undefined
  /** What the documentation says in words. */
  readonly adapt?: (code: string) => string
}

const CODE = /\.(?:[cm]?[jt]sx?|mdx?)$/

/** A path without its ending. */
export const withoutEnding = (path: string): string => path.replace(CODE, '')

/** Any source of that name, whatever its ending. */
export const fileNamed = (files: readonly string[], path: string): string | undefined =>
  files.find((file) => CODE.test(file) && withoutEnding(file) === path)

/** The file of the app that makes the sessions, the sign-in, …, wherever it is. */
export const fileThat = ({ files, read }: AppFacts, does: RegExp): string | undefined =>
  files.find((file) => does.test(read(file) ?? ''))

/** New files where nothing is in the way; what is there and does the same is left alone without a word. */
export function planParts(facts: AppFacts, parts: readonly Part[], places: Places): Plan {
  const changes: Change[] = []
  const leftovers: Leftover[] = []
  for (const part of parts) {
    const found = codeFor(facts, part.template, part.path, places)
    const code = part.adapt?.(found) ?? found
    const path = `${part.path}.${fileEnding(facts, part.template)}`
    const other = part.other ?? fileNamed(facts.files, part.path)
    if (other && part.does.test(facts.read(other) ?? '')) continue
    const what = other ? `It is already there, so it was left alone. ${part.advice}` : part.refusal
    if (what) leftovers.push({ path: other ?? path, what, text: code })
    else changes.push(create(path, code))
  }
  return { changes, leftovers }
}
