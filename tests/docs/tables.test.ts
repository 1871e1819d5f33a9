import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AuthEvent, DEFAULT_LIMITS } from '@doorpost/server'
import { describe, expect, it } from 'vitest'
import { STATE_NAMES } from '../../apps/studio/states/state-table'
import { readTokens } from '../../apps/studio/tokens/read-looks'
import { ANIMAL_NAMES, ANIMALS } from '../../packages/emulator/src/mailbox/animals'
import type { SignInCommands } from '../../packages/react/src/hooks/use-sign-in'
import type { KeyLabel } from '../../packages/server/src/config/keys'
import type { LogKind } from '../../packages/server/src/config/operator-log'
import type { CookieKind } from '../../packages/server/src/cookies/cookie'
import { languages } from '../../scripts/languages.mjs'
import { root } from '../boundaries/built-entries'
import { pageAt, tableRows } from './pages'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const code = (cell = '') => cell.replace(/`/g, '')

const eventTypes: Record<AuthEvent['type'], true> = {
  sent: true,
  resent: true,
  link_opened: true,
  scanner_hit: true,
  verified: true,
  failed: true,
  limited: true,
  session_issued: true,
  session_renewed: true,
  session_revoked: true,
  session_replaced: true,
  session_refused: true,
  store_failed: true,
  store_recovered: true,
  provider_failed: true,
}

const cookieKinds: Record<CookieKind, true> = { session: true, pending: true, known: true, asked: true, flash: true }

const keyLabels: Record<KeyLabel, true> = {
  session: true,
  pending: true,
  flash: true,
  ticket: true,
  known: true,
  address: true,
  store: true,
  receipt: true,
}

const logKinds: Record<LogKind, true> = {
  setup: true,
  store: true,
  recovery: true,
  provider: true,
  origin: true,
  client: true,
  hook: true,
  session: true,
  event: true,
  unexpected: true,
}

const commands: Record<keyof SignInCommands, true> = {
  sendCode: true,
  submitCode: true,
  resendCode: true,
  changeEmail: true,
  confirmLink: true,
  edit: true,
}

/** The first cells of the table that begins with this head. */
function namesUnder(path: string, head: string): string[] {
  const { lines } = pageAt(path)
  const start = lines.findIndex((line) => line.startsWith('|') && line.split('|')[1]?.trim() === head)
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'))
  return tableRows({ path, lines: lines.slice(start, start + length) }).map(([name]) => code(name))
}

describe('tables', () => {
  it.each(['docs/explanation/concepts.md', 'docs/explanation/privacy.md'])('%s has each cookie', (path) => {
    const named = namesUnder(path, 'cookie').map((name) => name.replace(/-<slot>$/, ''))
    expect(named.sort()).toEqual(Object.keys(cookieKinds).sort())
  })

  it('docs/explanation/security.md has each key', () => {
    expect(namesUnder('docs/explanation/security.md', 'key').sort()).toEqual(Object.keys(keyLabels).sort())
  })

  it('docs/reference/events.md has each kind of log line', () => {
    expect(namesUnder('docs/reference/events.md', 'kind').sort()).toEqual(Object.keys(logKinds).sort())
  })

  it('docs/how-to/theming.md has each token with its value', () => {
    const tokens = Object.entries(readTokens(read('packages/react/src/styles.css'))).map(([name, { light, dark }]) => [
      `--dp-${name}`,
      light === dark ? light : `${light}, ${dark}`,
    ])
    const listed = tableRows(pageAt('docs/how-to/theming.md')).filter(([name]) => name?.startsWith('`--dp-'))
    expect(listed.map(([name, value]) => [code(name), code(value)]).sort()).toEqual(tokens.sort())
  })

  it('the emulator’s README has everything that can stand in the mailbox, and testing.md counts it', () => {
    const rows = tableRows(pageAt('packages/emulator/README.md')).map(([name, about]) => [code(name), about])
    const known = ANIMAL_NAMES.map((name) => [name, ANIMALS[name].about])
    expect(rows.filter(([name]) => ANIMAL_NAMES.some((known) => known === name))).toEqual(known)
    expect(known).toHaveLength(19)
    expect(pageAt('docs/how-to/testing.md').lines.join(' ')).toContain('[nineteen of them]')
  })

  it('the README counts tokens, states and languages', () => {
    const text = pageAt('README.md').lines.join(' ')
    const tokens = tableRows(pageAt('docs/how-to/theming.md')).filter(([name]) => name?.startsWith('`--dp-'))
    expect(text).toContain(`${tokens.length} CSS variables`)
    expect(text).toContain(`all ${STATE_NAMES.length} in`)
    expect(text).toContain(`${Object.keys(languages).length} languages`)
  })

  it('docs/how-to/theming.md names no part that is not there', () => {
    const folder = 'packages/react/src/components'
    const files = readdirSync(join(root, folder), { encoding: 'utf8', recursive: true })
    const source = files
      .filter((name) => /(?<!test|stories)\.tsx$/.test(name))
      .map((name) => read(join(folder, name)))
      .join('')
    const parts = tableRows(pageAt('docs/how-to/theming.md')).filter(([name]) => /^`(?!--)/.test(name ?? ''))
    const unknown = parts.filter(([name]) => !new RegExp(`data-part(=|': )["']${code(name)}["']`).test(source))
    expect(unknown).toEqual([])
  })

  it('docs/how-to/compose.md has each command', () => {
    const named = namesUnder('docs/how-to/compose.md', 'command').map((name) => name.replace(/\(.*/, ''))
    expect(named.sort()).toEqual(Object.keys(commands).sort())
  })

  it('docs/how-to/languages.md has each language with its entry and its export', () => {
    const listed = tableRows(pageAt('docs/how-to/languages.md')).map(([, entry, name]) => [code(entry), code(name)])
    const there = Object.entries(languages).map(([tag, name]) => [`@doorpost/react/copy/${tag}`, name])
    expect(listed.sort()).toEqual(there.sort())
  })

  it('docs/reference/limits.md has each limit with its default', () => {
    const listed = tableRows(pageAt('docs/reference/limits.md')).filter(([name]) => code(name) in DEFAULT_LIMITS)
    expect(Object.fromEntries(listed.map(([name, value]) => [code(name), Number(value)]))).toEqual(DEFAULT_LIMITS)
  })

  it('docs/reference/events.md has each event', () => {
    const named = tableRows(pageAt('docs/reference/events.md')).flatMap(([name = '']) => code(name).split(', '))
    expect(Object.keys(eventTypes).filter((type) => !named.includes(type))).toEqual([])
  })

  it.each(['react', 'server', 'emulator'])('the README of %s has each entry', (name) => {
    const { name: packageName, exports } = JSON.parse(read(`packages/${name}/package.json`))
    const entries = Object.keys(exports).filter((entry) => entry !== './package.json')
    const listed = tableRows(pageAt(`packages/${name}/README.md`)).map(([entry]) => code(entry))
    expect(
      entries.map((entry) => `${packageName}${entry.slice(1)}`).filter((entry) => !listed.includes(entry)),
    ).toEqual([])
  })
})
