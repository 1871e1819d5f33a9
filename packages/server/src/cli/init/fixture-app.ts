import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runCli } from '../run-cli'
import { testIo } from '../test-io'

/** The files of an app by their paths. */
export type Files = Record<string, string>

/** What create-next-app writes, as far as `init` looks at it. */
export const nextFiles = (): Files => ({
  'package.json': `${JSON.stringify(
    {
      name: 'app',
      private: true,
      scripts: { dev: 'next dev', build: 'next build' },
      dependencies: { next: '16.4.3', react: '19.3.0', 'react-dom': '19.3.0' },
      devDependencies: { typescript: '^5' },
    },
    null,
    2,
  )}\n`,
  'tsconfig.json': '{\n  // As create-next-app writes it.\n  "compilerOptions": { "paths": { "@/*": ["./*"], } }\n}\n',
  'next.config.ts': 'export default { cacheComponents: true }\n',
  'app/layout.tsx': "import './globals.css'\n\nexport default ({ children }) => <html><body>{children}</body></html>\n",
  'app/globals.css': '@import "tailwindcss";\n\nbody {\n  margin: 0;\n}\n',
  'AGENTS.md': '<!-- BEGIN:nextjs-agent-rules -->\n\nRead the guide.\n\n<!-- END:nextjs-agent-rules -->\n',
  '.gitignore': '/node_modules\n.env*\n',
})

/** The code that `init` adds to it. */
export const CODE = [
  'app/api/auth/[...auth]/route.ts',
  'app/dashboard/page.tsx',
  'app/login/page.tsx',
  'lib/auth.ts',
  'lib/sessions.ts',
  'proxy.ts',
]

const folders: string[] = []

/** Writes an app into a folder of its own. */
export function writeFiles(files: Files, folder = mkdtempSync(join(tmpdir(), 'doorpost-init-'))): string {
  folders.push(folder)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** An app as create-next-app writes it, with some files changed or, where null, taken out. */
export function newApp(changes: Record<string, string | null> = {}): string {
  const files: Record<string, string | null> = { ...nextFiles(), ...changes }
  const kept = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null)
  return writeFiles(Object.fromEntries(kept))
}

/** Removes what tests wrote. */
export function removeApps(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** Runs `doorpost init` in a folder. */
export async function runInit(cwd: string, ...args: readonly string[]) {
  const { io, out, err } = testIo({ cwd, env: {} })
  const code = await runCli(['init', ...args], io)
  return { code, out: out(), err: err() }
}

/** Every file and folder by its path, with what it holds and who may read it. */
export function snapshot(cwd: string): Record<string, string> {
  const paths = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    paths.map((path) => {
      const full = join(cwd, path)
      const { mode } = statSync(full)
      const isFolder = statSync(full).isDirectory()
      const hash = isFolder ? 'folder' : createHash('sha256').update(readFileSync(full)).digest('hex')
      return [path, `${mode.toString(8)} ${hash}`]
    }),
  )
}

/** The text of a file of the app. */
export const textOf = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8')

/** The paths of the app's files, without folders. */
export const filesOf = (cwd: string): string[] =>
  Object.entries(snapshot(cwd)).flatMap(([path, what]) => (what.endsWith('folder') ? [] : [path]))
