import { describe, expect, it } from 'vitest'
import { ASSUMPTIONS, type Assumption, THOROUGH_IDS } from '../../packages/server/src/cli/probe/assumptions'
import { SETTING_NAMES } from '../../packages/server/src/cli/probe/settings'
import { pageAt, tableRows } from './pages'

const code = (cell = '') => cell.replace(/`/g, '')
const assumptions: [string, Assumption][] = Object.entries(ASSUMPTIONS)
const listed = tableRows(pageAt('docs/how-to/probe.md')).filter(([id]) => code(id) in ASSUMPTIONS)

describe('docs/how-to/probe.md', () => {
  it('has each assumption with its sentence and its setting', () => {
    const rows = listed.map(([id, text, setting]) => [code(id), text, code(setting)])
    expect(rows).toEqual(assumptions.map(([id, { text, setting = '' }]) => [id, text, setting]))
  })

  it('says which of them take more emails', () => {
    expect(listed.filter(([, , , email]) => code(email) === '--thorough').map(([id]) => code(id))).toEqual(THOROUGH_IDS)
  })

  it('has each setting of a profile', () => {
    expect(
      listed
        .map(([, , setting]) => code(setting))
        .filter(Boolean)
        .sort(),
    ).toEqual([...SETTING_NAMES].sort())
  })
})
