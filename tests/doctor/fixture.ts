import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { doctor } from '../../packages/server/src/cli/doctor/doctor'
import type { Finding } from '../../packages/server/src/cli/doctor/finding'
import { readEnv } from '../../packages/server/src/cli/read-env'
import { testIo } from '../../packages/server/src/cli/test-io'
import { root } from '../../scripts/root.mjs'
import { readmeFiles, shownFiles, writeFiles } from '../consumers/run/apps.mjs'

/** The files of an app by their paths. */
export type Files = Record<string, string>

const SECRET = '0b7Qm0o5l5mBq3zqj2s9w6Yx1kR8vD4nT7cE2gH5uJ0='

const ENV = `SCALEKIT_ENVIRONMENT_URL=http://127.0.0.1:8788
SCALEKIT_CLIENT_ID=skc_emulator
SCALEKIT_CLIENT_SECRET=emulator-secret
APP_URL=http://localhost:3000
JWT_SECRET=${SECRET}
`

const MANIFEST = {
  private: true,
  dependencies: { '@doorpost/react': '*', '@doorpost/server': '*', next: '*', react: '*' },
}

/** The app of the README, with the headers of docs/how-to/deploying.md. */
export function readmeApp(): Files {
  return {
    ...readmeFiles(),
    ...shownFiles('docs/how-to/deploying.md', 'The same for every response'),
    'app/layout.tsx':
      'export default function Layout({ children }) {\n  return <html><body>{children}</body></html>\n}\n',
    'app/account/page.tsx': `import { requireSession } from '@doorpost/server/next'
import { sessions } from '@/lib/sessions'

export default async function AccountPage() {
  return <p>{(await requireSession(sessions, { next: '/account' })).email}</p>
}
`,
    'tsconfig.json': JSON.stringify({ compilerOptions: { paths: { '@/*': ['./*'] } } }),
    'package.json': JSON.stringify(MANIFEST),
    '.gitignore': 'node_modules\n.env*.local\n',
    '.env.local': ENV,
  }
}

/** Replaces a part of a file that has to be there. */
export function edit(files: Files, path: string, from: string, to: string): void {
  const text = files[path]
  if (!text?.includes(from)) throw new Error(`${path} does not hold "${from}".`)
  files[path] = text.replaceAll(from, to)
}

export function move(files: Files, from: string, to: string): void {
  const text = files[from]
  if (text === undefined) throw new Error(`There is no ${from}.`)
  delete files[from]
  files[to] = text
}

/** Everything below `src`, as create-next-app can write it. */
export function moveToSrc(files: Files): void {
  for (const path of Object.keys(files)) if (/^(?:app|lib)\/|^proxy\.ts$/.test(path)) move(files, path, `src/${path}`)
  files['tsconfig.json'] = JSON.stringify({ compilerOptions: { paths: { '@/*': ['./src/*'] } } })
}

const demoModules = join(root, 'apps/demo/node_modules')
const folders: string[] = []

/** The demo's packages, and in place of some of them another version. */
function installInto(folder: string, versions: Readonly<Record<string, string | null>>): void {
  const modules = join(folder, 'node_modules')
  for (const scope of ['', '@doorpost', '@scalekit-sdk']) {
    mkdirSync(join(modules, scope), { recursive: true })
    for (const name of readdirSync(join(demoModules, scope))) {
      const path = join(scope, name)
      if (name.startsWith('@') || name.startsWith('.') || path in versions) continue
      symlinkSync(join(demoModules, path), join(modules, path))
    }
  }
  for (const [name, version] of Object.entries(versions)) {
    if (version === null) continue
    const files = { 'package.json': JSON.stringify({ name, version }), 'index.js': `exports.version = '${version}'\n` }
    writeFiles(join(modules, name), files)
  }
}

/** What a test sets up besides the app's files. */
export interface Surroundings {
  /** Packages by name with another version than the demo's; null where one is not installed. */
  readonly versions?: Readonly<Record<string, string | null>>
  /** Variables of the environment itself. */
  readonly env?: Readonly<Record<string, string>>
  /** Commits everything that git does not ignore. */
  readonly isCommitted?: boolean
  /** Options of the command. */
  readonly options?: Readonly<Record<string, string | boolean>>
  readonly now?: () => number
}

/** Writes an app into a folder of its own. */
export function writeApp(files: Files, { versions = {}, isCommitted = false }: Surroundings = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'doorpost-doctor-'))
  folders.push(folder)
  writeFiles(folder, files)
  if (Object.keys(versions).length > 0) installInto(folder, versions)
  else symlinkSync(demoModules, join(folder, 'node_modules'))
  if (isCommitted) {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' })
    git('init')
    git('add', '--all')
  }
  return folder
}

interface DoctorRun {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

/** Runs `doorpost doctor` in a folder, and returns what it printed. */
export async function runDoctor(
  folder: string,
  { env = {}, options = {}, now = Date.now }: Surroundings = {},
): Promise<DoctorRun> {
  const { io, out, err } = testIo({ cwd: folder, ...readEnv(folder, env), now })
  const exitCode = await doctor.run({ options: { offline: true, ...options }, args: [] }, io)
  return { exitCode, out: out(), err: err() }
}

/** The findings for an app. */
export async function examine(files: Files, surroundings: Surroundings = {}): Promise<Finding[]> {
  const { out } = await runDoctor(writeApp(files, surroundings), {
    ...surroundings,
    options: { json: true, ...surroundings.options },
  })
  return JSON.parse(out).findings
}

/** Removes the folders of the tests. */
export function removeApps(): void {
  for (const folder of folders.splice(0)) if (existsSync(folder)) rmSync(folder, { recursive: true })
}
