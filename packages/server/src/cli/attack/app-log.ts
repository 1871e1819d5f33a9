import { readFileSync, statSync } from 'node:fs'
import { UsageError } from '../usage-error'

/** The file that the app logs into. */
export interface AppLog {
  /** What was added since the run began. */
  read(): string
}

/** @throws UsageError if there is no such file */
export function openAppLog(file: string): AppLog {
  try {
    const { size } = statSync(file)
    return { read: () => readFileSync(file).subarray(size).toString('utf8') }
  } catch (error) {
    throw new UsageError(`The log could not be read: ${error instanceof Error ? error.message : error}`)
  }
}
