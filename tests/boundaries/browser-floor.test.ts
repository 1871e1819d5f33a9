import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserFloor } from '../../scripts/browser-floor.mjs'
import { root } from './built-entries'

type Since = Readonly<Record<keyof typeof browserFloor, number>>

/** What code may be tempted to use, and since when browsers have it. */
const SCRIPT: readonly (readonly [name: string, use: RegExp, since: Since])[] = [
  ['AbortSignal.any', /AbortSignal\.any\b/, { chrome: 116, firefox: 124, safari: 17.4 }],
  ['AbortSignal.timeout', /AbortSignal\.timeout\b/, { chrome: 103, firefox: 100, safari: 16 }],
  ['URL.canParse', /URL\.canParse\b/, { chrome: 120, firefox: 115, safari: 17 }],
  ['URL.parse', /URL\.parse\b/, { chrome: 126, firefox: 126, safari: 18 }],
  ['Promise.withResolvers', /Promise\.withResolvers\b/, { chrome: 119, firefox: 121, safari: 17.4 }],
  ['Promise.try', /Promise\.try\b/, { chrome: 128, firefox: 134, safari: 18.2 }],
  ['Object.groupBy', /(Object|Map)\.groupBy\b/, { chrome: 117, firefox: 119, safari: 17.4 }],
  ['Array.fromAsync', /Array\.fromAsync\b/, { chrome: 121, firefox: 115, safari: 16.4 }],
  ['copying array methods', /\.(toSorted|toReversed|toSpliced)\(/, { chrome: 110, firefox: 115, safari: 16 }],
  [
    'iterator helpers',
    /\.(values|keys|entries)\(\)\s*\.(map|filter|some|every|toArray)\(/,
    { chrome: 122, firefox: 131, safari: 18.4 },
  ],
  ['methods of sets', /\.(isSubsetOf|isSupersetOf|symmetricDifference)\(/, { chrome: 122, firefox: 127, safari: 17 }],
  ['requestIdleCallback', /requestIdleCallback\b/, { chrome: 47, firefox: 55, safari: Number.POSITIVE_INFINITY }],
  ['Intl.DurationFormat', /DurationFormat\b/, { chrome: 129, firefox: 136, safari: 16.4 }],
  ['the v flag', /\/[dgimsuy]*v[dgimsuy]*\.(test|exec)\(/, { chrome: 112, firefox: 116, safari: 17 }],
]

const STYLE: typeof SCRIPT = [
  ['light-dark()', /light-dark\(/, { chrome: 123, firefox: 120, safari: 17.5 }],
  ['nesting', /\{[^{}]*;\s*&/, { chrome: 120, firefox: 117, safari: 17.2 }],
  ['@starting-style', /@starting-style/, { chrome: 117, firefox: 129, safari: 17.5 }],
  ['@scope', /@scope\b/, { chrome: 118, firefox: 146, safari: 17.4 }],
  ['relative colours', /\b(oklch|rgb|hsl)\(from /, { chrome: 119, firefox: 128, safari: 16.4 }],
]

const isNewer = (since: Since) =>
  since.chrome > browserFloor.chrome || since.firefox > browserFloor.firefox || since.safari > browserFloor.safari

const newerIn = (text: string, table: typeof SCRIPT) =>
  table.filter(([, use, since]) => isNewer(since) && use.test(text)).map(([name]) => name)

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** The modules that are built into the package, and what they are built on. */
const scripts = ['packages/react/src', 'packages/server/src/contract']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|stories)\.tsx?$/.test(path))
  .concat(
    'packages/react/node_modules/input-otp/dist/index.mjs',
    'packages/react/node_modules/@radix-ui/react-slot/dist/index.mjs',
  )

describe('the oldest browsers', () => {
  it.each(scripts)('have what %s uses', (path) => {
    expect(newerIn(withoutComments(read(path)), SCRIPT)).toEqual([])
  })

  it('would be noticed in a script', () => {
    expect(newerIn('signal: AbortSignal.any([signal, late])', SCRIPT)).toEqual(['AbortSignal.any'])
  })

  it.each(['styles.css', 'looks/meadow.css', 'looks/clay.css'])('have what %s uses', (name) => {
    expect(newerIn(withoutComments(read(`packages/react/src/${name}`)), STYLE)).toEqual([])
  })

  it('would be noticed in a sheet', () => {
    expect(newerIn('a { color: light-dark(#000, #fff) }', STYLE)).toEqual(['light-dark()'])
  })
})
