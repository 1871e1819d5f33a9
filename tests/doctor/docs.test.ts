import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../packages/server/src/cli/doctor/checks'
import { doctor } from '../../packages/server/src/cli/doctor/doctor'
import { root } from '../../scripts/root.mjs'

const page = readFileSync(join(root, 'docs/reference/doctor.md'), 'utf8')
const rows = [...page.matchAll(/^\| `([^`]+)` +\|.*\|(.*)\|$/gm)]
const section = (heading: string) => page.split(/^## /m).find((part) => part.startsWith(heading)) ?? ''

describe('docs/reference/doctor.md', () => {
  it('has a row for each check', () => {
    const checks = [...section('What it looks at').matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name)
    expect(checks).toEqual(CHECKS.map(({ name }) => name))
  })

  it('names each finding', () => {
    const folder = join(root, 'packages/server/src/cli/doctor/checks')
    const code = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
    // A few ids are made of two parts.
    const made = ['next-version', 'react-version', 'app-url', 'jwt-secret', 'scalekit-credentials']
    const ids = code.flatMap((text) => [
      ...[...text.matchAll(/\bid: '([a-z-]+)'/g)].map(([, id]) => id ?? ''),
      ...[...text.matchAll(/\bfound\(\s*'([a-z-]+)'/g)].map(([, id]) => id ?? ''),
    ])
    const named = rows.flatMap(([, , findings]) => [...(findings ?? '').matchAll(/`([a-z-]+)`/g)].map(([, id]) => id))
    expect(named.sort()).toEqual([...new Set([...ids, ...made])].sort())
  })

  it('and the help have the options', () => {
    for (const option of Object.keys(doctor.options)) {
      expect(page).toContain(`\`--${option}`)
      expect(doctor.help).toContain(`--${option}`)
    }
  })
})
