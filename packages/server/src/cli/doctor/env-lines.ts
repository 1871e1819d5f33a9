import { parseEnv } from 'node:util'
import type { AppView } from './app-view'

/** Where something is, for a finding. */
export interface Place {
  readonly file?: string | undefined
  readonly line?: number | undefined
}

/** The variables of a `.env` file. */
export function readEnvFile(app: AppView, file: string): Record<string, string> {
  const values = parseEnv(app.read(file)?.replace(/^\uFEFF/, '') ?? '')
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** The line of a `.env` file that sets a variable. */
export function lineIn(app: AppView, file: string, name: string): Place {
  const lines = (app.read(file) ?? '').split('\n')
  const index = lines.findIndex(
    (line) =>
      line
        .replace(/^\s*(?:export\s+)?/, '')
        .split(/[=:]/, 1)[0]
        ?.trim() === name,
  )
  return index < 0 ? { file } : { file, line: index + 1 }
}

/** The line that gives a variable its value; nothing where it comes from the environment itself. */
export function whereSet(app: AppView, name: string): Place {
  const file = app.envFiles.find((candidate) => name in readEnvFile(app, candidate))
  return file && readEnvFile(app, file)[name] === app.env[name] ? lineIn(app, file, name) : {}
}
