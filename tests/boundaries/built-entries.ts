import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface ExternalImports {
  /** Loaded together with the entry. */
  readonly static: readonly string[]
  /** Loaded by `import()`, at some later moment. */
  readonly dynamic: readonly string[]
}

/** The built file behind `@doorpost/server/next` or `@doorpost/react/copy/en`. */
export function builtFile(specifier: string): string {
  const [scope, name, ...rest] = specifier.split('/')
  const packageDir = join(root, 'packages', name ?? '')
  const { exports } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'))
  const subpath = ['.', ...rest].join('/')
  const pattern = `${subpath.slice(0, subpath.lastIndexOf('/'))}/*`
  const target = exports[subpath]?.default ?? exports[pattern]?.default.replace('*', rest.at(-1))
  if (typeof target !== 'string') throw new Error(`${scope}/${name} exports no ${subpath}`)
  return join(packageDir, target)
}

/** Every entry of a package that holds scripts, each copy of a `*` pattern by its own name. */
export function scriptEntries(packageName: string): string[] {
  const packageDir = join(root, 'packages', packageName)
  const { name, exports } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'))
  return Object.keys(exports)
    .filter((subpath) => !/\.(json|css)$/.test(subpath))
    .flatMap((subpath) => {
      if (!subpath.endsWith('/*')) return [`${name}${subpath.slice(1)}`]
      const folder = subpath.slice(2, -2)
      const files = readdirSync(join(packageDir, 'dist', folder)).filter((file) => file.endsWith('.js'))
      return files.map((file) => `${name}/${folder}/${file.slice(0, -3)}`)
    })
}

/** Everything outside the package that the built entry reaches, over all of its own chunks. */
export async function externalImports(specifier: string): Promise<ExternalImports> {
  const { metafile } = await build({
    entryPoints: [builtFile(specifier)],
    bundle: true,
    format: 'esm',
    packages: 'external',
    metafile: true,
    write: false,
    outdir: 'unused',
    logLevel: 'error',
  })
  const reached = Object.values(metafile.inputs).flatMap((input) => input.imports.filter((found) => found.external))
  const paths = (isWanted: (kind: string) => boolean) =>
    [...new Set(reached.filter(({ kind }) => isWanted(kind)).map(({ path }) => path))].sort()
  return {
    static: paths((kind) => kind !== 'dynamic-import'),
    dynamic: paths((kind) => kind === 'dynamic-import'),
  }
}

/** What the entry exports, as Node sees it under these conditions. Throws what the import throws. */
export function exportedNames(specifier: string, conditions: readonly string[] = []): readonly string[] {
  const script = `console.log(JSON.stringify(Object.keys(await import(${JSON.stringify(specifier)}))))`
  const flags = conditions.flatMap((condition) => ['--conditions', condition])
  const names = execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  })
  return JSON.parse(names).sort()
}

/** The built files of a package whose names end in `ending`. */
export function builtFiles(packageName: string, ending: string): readonly string[] {
  const dist = join(root, 'packages', packageName, 'dist')
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(dist, path))
}
