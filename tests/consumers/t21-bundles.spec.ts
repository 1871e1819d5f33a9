import { isBuiltin } from 'node:module'
import { type BuiltFile, filesBelow, proxyFiles, tracedFiles } from './bundles'
import { expect, test } from './consumer-test'
import { readConsumers } from './consumers'

// Threat T21: a secret or the SDK in what a browser loads or what runs before every request.
// What is left of its names after minifying, and of its own name where it is not bundled.
const sdk = /scalekit[._]v1|@scalekit-sdk/
const cookieName = /__Host-/
const { secrets } = readConsumers()

const pathsWith = (files: readonly BuiltFile[], isFound: (text: string) => boolean) =>
  files.filter(({ path, text }) => isFound(text) || isFound(path)).map(({ path }) => path)
const hasSecret = (text: string) => secrets.some((secret) => text.includes(secret))

test('the search finds what it looks for where it belongs', ({ app }) => {
  const traced = tracedFiles(app, 'server/app/api/auth/[...auth]/route.js')
  const route = [...traced, ...filesBelow(app, 'server/chunks', /\.js$/)]
  expect(pathsWith(route, (text) => sdk.test(text))).not.toEqual([])
  expect(pathsWith(route, (text) => cookieName.test(text))).not.toEqual([])
})

test('what the browser loads holds no SDK, no server code and no secret', { tag: '@red' }, ({ app }) => {
  const files = filesBelow(app, 'static', /\.(js|css|json)$/)
  expect(files.length).toBeGreaterThan(5)
  expect(pathsWith(files, (text) => sdk.test(text) || cookieName.test(text) || hasSecret(text))).toEqual([])
})

test('the proxy holds no SDK and no secret', { tag: '@red' }, ({ app }) => {
  const files = proxyFiles(app)
  expect(pathsWith(files, (text) => cookieName.test(text))).not.toEqual([])
  expect(pathsWith(files, (text) => sdk.test(text) || hasSecret(text))).toEqual([])
})

test('prerendered pages and manifests hold no secret', { tag: '@red' }, ({ app }) => {
  const files = filesBelow(app, 'server', /\.(js|json|html|rsc|body|meta)$/)
  expect(pathsWith(files, hasSecret)).toEqual([])
})

test('the edge bundle asks for no module of Node.js', ({ app }) => {
  const files = proxyFiles(app)
  // What Next.js itself brings along, and the edge runtime has.
  const ofNext = new Set(['node:async_hooks', 'node:buffer'])
  const isEdge = app.next === '15'
  const found = files
    .filter(() => isEdge)
    .flatMap(({ text }) => [...text.matchAll(/["'`]((?:node:)[a-z_/]+)["'`]|require\(["']([a-z_/:]+)["']\)/g)])
    .map(([, prefixed, required]) => prefixed ?? required ?? '')
  expect(found.filter((name) => isBuiltin(name) && !ofNext.has(name))).toEqual([])
})
