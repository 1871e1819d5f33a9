import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from './bundles'
import { expect, test } from './consumer-test'

// Threat T22: an action that nobody meant to publish. A module-level 'use server' in a package makes one of each export.
const published = {
  react: ['.', './copy/*', './headless', './package.json', './styles.css', './testing'],
  server: ['.', './contract', './next', './next/proxy', './package.json', './scalekit', './session', './testing'],
}

for (const [name, entries] of Object.entries(published)) {
  test(`@doorpost/${name} publishes these entries, and no action`, { tag: '@red' }, ({ app }) => {
    const folder = join(app.dir ?? '', 'node_modules/@doorpost', name)
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    expect(Object.keys(manifest.exports).sort()).toEqual(entries)
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'))
    expect(scripts.length).toBeGreaterThan(3)
    const publishing = scripts.filter((path) =>
      /(^|[;{}\s])['"]use server['"]/.test(readFileSync(join(folder, path), 'utf8')),
    )
    expect(publishing).toEqual([])
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
