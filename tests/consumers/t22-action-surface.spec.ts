import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from './bundles'
import { expect, test } from './consumer-test'

// Threat T22: an action that nobody meant to publish. A module-level 'use server' in a package makes one of each export.
// What the packages export at all is written down in tests/boundaries/exports.test.ts.
// As a statement of its own: the doctor of the command looks for it in the sources of others.
const isPublishing = (text: string) => /(^|[;{}]|\*\/)\s*['"]use server['"]\s*(;|$)/m.test(text)

for (const name of ['react', 'server']) {
  test(`no script of @doorpost/${name} is a module of actions`, { tag: '@red' }, ({ app }) => {
    const folder = join(app.dir ?? '', 'node_modules/@doorpost', name)
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(3)
    expect(scripts.filter((path) => isPublishing(readFileSync(join(folder, path), 'utf8')))).toEqual([])
  })
}

test('the app has the actions that it exports itself, and no other', { tag: '@red' }, ({ app }) => {
  const { node, edge } = readJson(app, 'server/server-reference-manifest.json')
  expect(Object.keys(edge)).toEqual([])
  const exported = ['cancel', 'keepNote', 'resendCode', 'sendCode', 'signOut', 'verifyCode']
  expect(Object.keys(node)).toHaveLength(exported.length)
  const names = Object.values<{ exportedName?: string }>(node).map(({ exportedName }) => exportedName)
  if (app.next === '16') expect(names.sort()).toEqual(exported)
})
