import { realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type ts from 'typescript'
import { readIfThere } from './app-files'
import { type Binding, type Exported, parseSource, type Source } from './source'
import type { TypeScript } from './typescript'

/** What a name stands for: a value in a file of the app, or a name of a package. */
export type Definition =
  | { readonly kind: 'own'; readonly source: Source; readonly node: ts.Node }
  | ({ readonly kind: 'package' } & Binding)

/** The app's files, each read once, and the names between them. */
export interface Sources {
  readonly api: TypeScript
  /** Null if the file isn't there, or isn't TypeScript or JavaScript. */
  open(path: string): Source | null
  /** The file of the app that an import leads to. */
  resolve(from: Source, module: string): Source | null
  /** What a name at the top of a file stands for, through imports and re-exports. */
  definitionOf(source: Source, name: string): Definition | null
  /** What another file gets by this name. */
  exportOf(source: Source, name: string): Definition | null
}

/** Only what says where modules are: which files belong to the project, nobody asks. */
function compilerOptions(api: TypeScript, cwd: string): ts.CompilerOptions {
  const file = ['tsconfig.json', 'jsconfig.json'].find((name) => api.sys.fileExists(join(cwd, name)))
  const read = file ? api.readConfigFile(join(cwd, file), api.sys.readFile).config : undefined
  const host = { ...api.sys, useCaseSensitiveFileNames: true, readDirectory: () => [] }
  const { options } = api.parseJsonConfigFileContent(read ?? {}, host, cwd)
  return { ...options, allowJs: true, moduleResolution: api.ModuleResolutionKind.Bundler }
}

/** Opens the sources of the app in `cwd`. */
export function openSources(api: TypeScript, cwd: string): Sources {
  const opened = new Map<string, Source | null>()
  const options = compilerOptions(api, cwd)
  const cache = api.createModuleResolutionCache(cwd, (name) => name, options)

  function open(path: string): Source | null {
    const known = opened.get(path)
    if (known !== undefined) return known
    const text = /\.[cm]?[jt]sx?$/.test(path) ? readIfThere(join(cwd, path)) : null
    const source = text === null ? null : parseSource(api, path, text)
    opened.set(path, source)
    return source
  }

  function resolve(from: Source, module: string): Source | null {
    // Known by name, even where they are linked from a folder of their sources.
    if (module.startsWith('@doorpost/')) return null
    const { resolvedModule } = api.resolveModuleName(module, join(cwd, from.path), options, api.sys, cache)
    const file = resolvedModule?.resolvedFileName
    if (!file || file.endsWith('.d.ts') || /[\\/]node_modules[\\/]/.test(realpathSync(file))) return null
    return open(relative(realpathSync(cwd), realpathSync(file)).split(sep).join('/'))
  }

  function otherOf(source: Source, { module, name }: Binding, seen: Set<string>): Definition | null {
    const target = resolve(source, module)
    if (!target) return { kind: 'package', module, name }
    return name === '*' ? { kind: 'own', source: target, node: target.tree } : exported(target, name, seen)
  }

  function named(source: Source, name: string, seen: Set<string>): Definition | null {
    const node = source.declarations.get(name)
    if (node) return { kind: 'own', source, node }
    const binding = source.imports.get(name)
    return binding ? otherOf(source, binding, seen) : null
  }

  function exported(source: Source, name: string, seen: Set<string>): Definition | null {
    const key = `${source.path} ${name}`
    // Files may export each other.
    if (seen.has(key)) return null
    seen.add(key)
    const found: Exported | undefined = source.exports.get(name)
    if (found?.kind === 'value') return { kind: 'own', source, node: found.node }
    if (found?.kind === 'local') return named(source, found.name, seen)
    if (found) return otherOf(source, found.from, seen)
    const all = source.stars.map((module) => otherOf(source, { module, name }, seen))
    return all.find((definition) => definition?.kind === 'own') ?? all.find((definition) => definition) ?? null
  }

  return {
    api,
    open,
    resolve,
    definitionOf: (source, name) => named(source, name, new Set()),
    exportOf: (source, name) => exported(source, name, new Set()),
  }
}
