import { parseEnv } from 'node:util'
import { newKey } from '../secret/new-key'
import type { AppFacts } from './app-facts'
import { append, type Change, create, type Leftover, type Plan } from './change'
import { readText } from './read-text'

/** The emulator's address and credentials, which never change. */
const EMULATOR = {
  SCALEKIT_ENVIRONMENT_URL: 'http://127.0.0.1:8788',
  SCALEKIT_CLIENT_ID: 'skc_emulator',
  SCALEKIT_CLIENT_SECRET: 'emulator-secret',
}

const valuesOf = (text: string | null): Record<string, string | undefined> =>
  parseEnv((text ?? '').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'))

/** The files whose variables the app has in development, without `.env.local`. */
const OTHERS = ['.env', '.env.development', '.env.development.local']

const FRESH = `# For development: "dev:mail" starts the emulator that these credentials are for.`
const TEMPLATE = `# What Doorpost reads. For development copy this to .env.local; a new JWT_SECRET: npx doorpost secret`

function missingFrom(
  text: string | null,
  names: readonly string[],
  known: Record<string, string | undefined>,
): string[] {
  const here = valuesOf(text)
  return names.filter((name) => here[name] === undefined && known[name] === undefined)
}

function change(path: string, before: string | null, lines: readonly string[], isSecret: boolean): Change {
  if (before === null) return create(path, lines.map((line) => `${line}\n`).join(''), isSecret)
  return { path, before, insertions: [append(before, lines)], isSecret }
}

/** `.env.local` with a fresh secret, and `.env.example` without one: only what is not set yet. */
export function planEnv({ cwd, read }: AppFacts, appUrl: string): Plan {
  const values: Record<string, string> = { ...EMULATOR, APP_URL: appUrl, JWT_SECRET: newKey() }
  const names = Object.keys(values)
  const changes: Change[] = []
  const known = Object.assign({}, ...OTHERS.map((file) => valuesOf(read(file))))
  const local = readText(cwd, '.env.local')
  const missing = missingFrom(local, names, known)
  if (missing.length > 0) {
    const lines = missing.map((name) => `${name}=${values[name]}`)
    const usesEmulator = missing.includes('SCALEKIT_ENVIRONMENT_URL')
    changes.push(change('.env.local', local, usesEmulator ? [FRESH, ...lines] : lines, true))
  }
  const example = readText(cwd, '.env.example')
  const unnamed = missingFrom(example, names, {})
  if (unnamed.length > 0) {
    const lines = unnamed.map((name) => `${name}=${name === 'JWT_SECRET' ? '' : values[name]}`)
    changes.push(change('.env.example', example, [TEMPLATE, ...lines], false))
  }
  return { changes, leftovers: leftoversOf({ ...known, ...valuesOf(local) }, appUrl) }
}

/** A variable that is set already is yours; one that can't be right is said. */
function leftoversOf(set: Record<string, string | undefined>, appUrl: string): Leftover[] {
  const { APP_URL } = set
  if (!APP_URL || !URL.canParse(APP_URL) || new URL(APP_URL).origin === APP_URL.replace(/\/$/, '')) return []
  return [{ path: '.env.local', what: `APP_URL is set, but is more than an origin. It should look like ${appUrl}.` }]
}
