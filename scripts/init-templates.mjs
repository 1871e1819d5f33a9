import { readFileSync } from 'node:fs'
import { stripTypes } from './strip-types.mjs'

const root = new URL('../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')

/** The files that the README's set-up shows, by their paths, without the comment that names each. */
export function readmeFiles() {
  const [, section = ''] = read('README.md').split('\n## Set it up in your app\n')
  const [setUp = ''] = section.split('\n## ')
  const fences = setUp.matchAll(/^```tsx?\n\/\/ (\S+\.tsx?)\b[^\n]*\n([\s\S]*?)^```$/gm)
  return Object.fromEntries([...fences].map(([, path, code]) => [path, code]))
}

const REACT_ROUTER = 'docs/recipes/react-router/'
const REACT_ROUTER_FILES = [
  'app/lib/auth.server.ts',
  'app/lib/sessions.server.ts',
  'app/routes/auth.ts',
  'app/routes/dashboard.tsx',
  'app/routes/login.tsx',
]
const reactRouterFiles = () => Object.fromEntries(REACT_ROUTER_FILES.map((path) => [path, read(REACT_ROUTER + path)]))

/** Written by hand: the recipe is made from it. */
const HONO = 'hono/sign-in.ts'
const honoFiles = () => ({ 'sign-in.ts': read(`packages/server/templates/${HONO}`) })

/** A version that the tests of this repository run with. */
function catalogVersion(name) {
  const [, version] = new RegExp(`^  "?${name}"?: (\\S+)$`, 'm').exec(read('pnpm-workspace.yaml')) ?? []
  if (!version) throw new Error(`pnpm-workspace.yaml has no ${name}.`)
  return version
}

/** Each file also without its types, for an app in JavaScript. */
function withJavaScript(folder, files) {
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, code]) => [
      [`${folder}/${path}`, code],
      [`${folder}/${path.replace(/\.ts(x?)$/, '.js$1')}`, stripTypes(path, code)],
    ]),
  )
}

/** What `doorpost init` writes into apps, by its path in `packages/server/templates`: the documentation's own code. */
export function initTemplates() {
  const versions = {
    '@scalekit-sdk/node': catalogVersion('@scalekit-sdk/node'),
    // The newest that runs on Node.js 20.
    '@connectrpc/connect': catalogVersion('@connectrpc/connect'),
  }
  return {
    ...withJavaScript('next', readmeFiles()),
    ...withJavaScript('react-router', reactRouterFiles()),
    ...withJavaScript('hono', honoFiles()),
    'versions.json': `${JSON.stringify(versions, null, 2)}\n`,
  }
}

/** What the recipe for Hono shows of the same, by its path in the repository. */
export const recipeFiles = () => ({ 'docs/recipes/hono/sign-in.js': initTemplates()['hono/sign-in.js'] })
