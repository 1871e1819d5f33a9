import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FLOORS, FLOORS_DATE } from '../../packages/server/src/floors/floors'
import { root } from '../boundaries/built-entries'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const security = read('docs/explanation/security.md')
const section = security.slice(security.indexOf('\n## Next.js\n'), security.indexOf('\n## What email sign-in proves'))

/** The rows of a table of the section, by the head of its first column. */
function rowsUnder(head: string): string[][] {
  const lines = section.split('\n')
  const start = lines.findIndex((line) => line.split('|')[1]?.trim() === head)
  const rows = lines.slice(start + 2)
  return rows.slice(0, rows.indexOf('')).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const packages = ['next', 'react'] as const
const longDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Each flaw once, with the version of every line that has its fix. */
function flaws(): string[][] {
  const found = new Map<string, { cells: string[]; date: string; fixedIn: string[] }>()
  for (const name of packages) {
    for (const { advisories } of FLOORS[name]) {
      for (const { id, source, what, date, fixedIn } of advisories) {
        const flaw = found.get(id) ?? { cells: [`[${id}](${source})`, what], date, fixedIn: [] }
        flaw.fixedIn.push(`${name} ${fixedIn}`)
        found.set(id, flaw)
      }
    }
  }
  const newestFirst = [...found.values()].sort((one, other) => other.date.localeCompare(one.date))
  return newestFirst.map(({ cells, fixedIn }) => [...cells, fixedIn.join(', ')])
}

describe('the patched versions', () => {
  it('are those of the table in docs/explanation/security.md, with its date', () => {
    const lines = packages.flatMap((name) => FLOORS[name].map(({ line, newest, date }) => [name, line, newest, date]))
    expect(rowsUnder('package')).toEqual(lines)
    expect(section).toContain(`(${longDate.format(new Date(FLOORS_DATE))})`)
  })

  it('come with every flaw that they fix', () => {
    expect(rowsUnder('flaw')).toEqual(flaws())
  })

  it('are named in the README', () => {
    const [newest, before] = FLOORS.next
    expect(read('README.md')).toContain(`${before?.newest}, ${newest?.newest} or newer`)
  })
})
