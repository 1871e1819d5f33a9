/** How much a finding matters: only errors and warnings change the exit code. */
export type Level = 'error' | 'warning' | 'hint'

/** A change of one file that `--fix` is sure of. */
export interface Edit {
  /** From the app's folder. */
  readonly file: string
  /** The whole file afterwards, made from the whole file before. */
  apply(text: string): string
}

/** One thing that is wrong, as one line with its fix. */
export interface Finding {
  /** Stable, such as `page-without-guard`. */
  readonly id: string
  readonly level: Level
  /** From the app's folder. */
  readonly file?: string | undefined
  /** Counted from 1. */
  readonly line?: number | undefined
  /** A sentence. Holds no value of the environment. */
  readonly what: string
  /** A sentence. */
  readonly fix: string
  readonly edit?: Edit | undefined
}
