import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../../scripts/root.mjs'

/**
 * One kind of app that the kit has to work in: how it is written, installed, built and started. It has a sign-in page
 * at `/login` and a protected page at `/dashboard` that says "Signed in as …" and has a button "Sign out". A file
 * `stacks/<name>.spec.ts` beside it holds what only this stack is asked, or one of another name: `spec`.
 *
 * @typedef {object} Stack
 * @property {string} name
 * @property {'short' | 'all'} group `short`: part of `npm run test:consumers`, too
 * @property {string} [node] a version of the registry's `node` package, if the running one won't do
 * @property {'npm' | 'pnpm' | 'yarn' | 'yarn-pnp'} [install] npm, unless said
 * @property {(dir: string, context: { tarballs: Record<string, string>, env: Record<string, string>, run: Run }) => Promise<void>} write
 *   writes the whole app; `@doorpost/…` in its `package.json` becomes the packed packages
 * @property {(dir: string, context: { run: Run }) => Promise<void>} [afterInstall]
 * @property {readonly string[]} [types] how types are checked, if not by `tsc --noEmit`
 * @property {readonly string[]} [build]
 * @property {(port: number) => readonly string[]} [start] none: nothing is opened in a browser
 * @property {(port: number) => readonly string[]} [dev] the server for development, where a check `dev` asks for it
 * @property {Record<string, string>} [env] more of the environment, for every command
 * @property {readonly ('types' | 'api' | 'code' | 'link' | 'no-script' | 'guard' | 'dev')[]} checks
 * @property {Record<string, string>} [without] why a check, or a part of one by its tag, does not apply
 * @property {string} [guarded] an address that refuses without a session and answers 200 with one. `/dashboard`, unless said
 * @property {boolean} [plainForms] no script in the browser: nothing checks a code after its last digit
 * @property {string} [spec] the name of its own spec, without the ending
 * @property {(dir: string, context: { run: Run, url?: string, emulatorUrl: string }) => Promise<void>} [check] what is no
 *   browser's matter; throws
 *
 * @typedef {(command: readonly string[], options?: { env?: Record<string, string>, mayFail?: boolean }) => Promise<string>} Run
 *   runs a command in the app's folder, with its node and the commands of its packages; returns what it wrote
 */

const folder = join(root, 'tests/consumers/stacks')

/** @returns {Promise<readonly Stack[]>} every stack of `tests/consumers/stacks`; a file holds one, or a list of them */
export async function readStacks() {
  const files = readdirSync(folder).filter((name) => name.endsWith('.mjs'))
  const read = async (name) => (await import(pathToFileURL(join(folder, name)).href)).default
  return (await Promise.all(files.sort().map(read))).flat()
}
