import { describe, expect, it } from 'vitest'
import type { AppMap } from '../../packages/server/src/cli/attack/app-map'
import { CASES } from '../../packages/server/src/cli/attack/cases'
import { PRESETS } from '../../packages/server/src/cli/attack/presets/presets'
import { pageAt, tableRows } from './pages'

const page = pageAt('docs/how-to/attack.md')
const rows = tableRows(page).map((cells) => cells.map((cell) => cell.replace(/`/g, '')))
const threats = new Set(tableRows(pageAt('docs/explanation/security.md')).map(([number]) => number))

const entries: Record<keyof AppMap, true> = {
  send: true,
  resend: true,
  verify: true,
  signOut: true,
  session: true,
  protectedPage: true,
  signInPage: true,
  csrf: true,
  flow: true,
  sessionCookies: true,
  headers: true,
  emailDomain: true,
  skip: true,
}

describe('docs/how-to/attack.md', () => {
  it('has every case with its threat and its title, in order', () => {
    const start = rows.findIndex(([name]) => name === CASES[0]?.id)
    expect(rows.slice(start)).toEqual(CASES.map(({ id, threat, title }) => [id, threat, title]))
  })

  it('has every entry of a config file', () => {
    expect(rows.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(entries)))
  })

  it('names every preset', () => {
    const [, words = ''] = rows.find(([name]) => name === '--preset <name>') ?? []
    for (const name of Object.keys(PRESETS)) expect(words).toContain(name)
  })
})

describe('a case', () => {
  it.each(CASES)('$id is of a threat that is documented, and its name is its own', ({ id, threat }) => {
    expect(threats).toContain(threat)
    expect(CASES.filter((other) => other.id === id)).toHaveLength(1)
  })
})
