import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readKit, SCHEMES } from './kit'
import { tooClose } from './pairs'
import { readLook } from './read-looks'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const sheet = read('packages/react/src/styles.css')
const sheets = {
  meadow: read('packages/react/src/looks/meadow.css'),
  clay: read('packages/react/src/looks/clay.css'),
}
const kit = readKit({ sheet, looks: sheets, theming: read('docs/how-to/theming.md') })
const looks = Object.entries(kit.looks)
const painted = looks.flatMap(([name, values]) => SCHEMES.map((scheme) => ({ name, scheme, values })))

describe('looks', () => {
  test.each(Object.entries(sheets))(
    '%s says all that the default says: nothing of a look around it shows',
    (name, css) => {
      expect(Object.keys(readLook(css, name))).toEqual(Object.keys(readLook(sheet, 'ink')))
    },
  )

  test.each(painted)('$name in $scheme can be read, and its button is no failure', ({ values, scheme }) => {
    expect(tooClose(values, scheme)).toEqual([])
  })

  test('that fail are noticed', () => {
    const edited = { ...kit.looks.ink, accent: { light: '#ffee00', dark: '#ff9b8f' } }
    expect(tooClose(edited, 'light')).toEqual([
      'on-accent on accent: 1.20:1, needs 4.5',
      'accent on surface: 1.20:1, needs 3',
    ])
    expect(tooClose(edited, 'dark')).toEqual(['accent on danger: 0.00, needs 0.1'])
  })

  test('are measured in every notation of CSS', () => {
    for (const light of ['yellow', '#ff0', 'rgb(255 255 0)', 'hsl(60 100% 50%)']) {
      const edited = { ...kit.looks.ink, ring: { light, dark: '' } }
      expect(tooClose(edited, 'light'), light).toEqual(['ring on surface: 1.07:1, needs 3'])
    }
  })

  test('that cannot be read say so', () => {
    expect(tooClose({ ...kit.looks.ink, ring: { light: 'var(--brand)', dark: '' } }, 'light')).toEqual([
      'ring: write it as #rrggbb to have it measured',
    ])
  })
})

describe('tokens', () => {
  test('are 24, and the documentation has the role of each', () => {
    expect(kit.tokens).toHaveLength(24)
    expect(kit.tokens.map(({ name }) => name).sort()).toEqual(Object.keys(kit.looks.ink ?? {}).sort())
    for (const { role } of kit.tokens) expect(role).not.toBe('')
  })
})
