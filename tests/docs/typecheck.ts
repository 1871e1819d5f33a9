import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'
import { root } from '../boundaries/built-entries'
import { linksIn, type Page, proseOf } from './pages'
import type { Snippet } from './snippets'

/** A snippet as a file of a program that exists in memory only. */
interface VirtualFile {
  readonly snippet: Snippet
  readonly path: string
}

/** Modules are looked for as these files would find them: the root's own, and those of an app. */
const IMPORTERS = ['tests/docs/snippet.ts', 'apps/demo/snippet.ts'].map((path) => join(root, path))

function readOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), (path) => readFileSync(path, 'utf8'))
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  return { ...options, types: ['node'], declaration: false }
}

const isOn = (path: string, { snippet }: VirtualFile) => snippet.fence.page.path === path
const withoutExtension = (path: string) => path.replace(/\.tsx?$/, '')

/** The pages that a page sends its readers to. */
function linkedFrom(page: Page): string[] {
  const targets = proseOf(page).flatMap(linksIn)
  return targets.map((target) => posix.join(posix.dirname(page.path), target.replace(/#.*/, '')))
}

/**
 * The file that an import means: of the same page, the nearest one before it first; else one of a page that this page
 * links to, the README last.
 */
function findImport(name: string, from: VirtualFile, files: readonly VirtualFile[]): VirtualFile | undefined {
  const { fence, file } = from.snippet
  const wanted = name.startsWith('@/') ? name.slice(2) : posix.join(posix.dirname(file), name)
  const matches = files.filter(({ snippet }) => withoutExtension(snippet.file) === wanted)
  const own = matches.filter(({ snippet }) => snippet.fence.page === fence.page)
  const before = own.filter(({ snippet }) => snippet.fence.line < fence.line)
  const elsewhere = [...linkedFrom(fence.page), 'README.md']
  return before.at(-1) ?? own[0] ?? elsewhere.flatMap((path) => matches.filter((file) => isOn(path, file)))[0]
}

const isOfTheApp = (name: string) => /^(@\/|\.\.?\/)/.test(name)

/** What is wrong with the types of these snippets, each with the page and line. */
export function typecheck(snippets: readonly Snippet[]): string[] {
  const options = readOptions()
  const files = snippets.map(
    (snippet, index): VirtualFile => ({
      snippet,
      path: join(root, 'tests/docs/.snippets', String(index), snippet.file),
    }),
  )
  const byPath = new Map(files.map((file) => [file.path, file]))
  const host = ts.createCompilerHost(options, true)
  const resolveFrom = (name: string, importer: string) =>
    ts.resolveModuleName(name, importer, options, host).resolvedModule

  const resolveImport = (name: string, importer: string): ts.ResolvedModuleFull | undefined => {
    const from = byPath.get(importer)
    if (!from) return resolveFrom(name, importer)
    if (!isOfTheApp(name)) return IMPORTERS.map((path) => resolveFrom(name, path)).find((found) => found !== undefined)
    const found = findImport(name, from, files)
    if (!found) return undefined
    // The compiler knows nothing of style sheets: it is enough that the page shows one.
    const isSheet = found.path.endsWith('.css')
    return {
      resolvedFileName: isSheet ? join(root, 'packages/react/styles.css.d.ts') : found.path,
      extension: isSheet ? ts.Extension.Dts : found.path.endsWith('x') ? ts.Extension.Tsx : ts.Extension.Ts,
    }
  }

  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (path) => byPath.has(path) || fileExists(path)
  host.readFile = (path) => byPath.get(path)?.snippet.fence.text ?? readFile(path)
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const own = byPath.get(path)
    return own
      ? ts.createSourceFile(path, own.snippet.fence.text, languageVersion, true)
      : getSourceFile(path, languageVersion, ...rest)
  }
  host.resolveModuleNameLiterals = (literals, importer) =>
    literals.map(({ text }) => ({ resolvedModule: resolveImport(text, importer) }))

  const scripts = files.filter(({ path }) => !path.endsWith('.css'))
  const program = ts.createProgram(
    scripts.map(({ path }) => path),
    options,
    host,
  )
  return scripts.flatMap((file) => diagnose(program, file))
}

function diagnose(program: ts.Program, { path, snippet }: VirtualFile): string[] {
  const source = program.getSourceFile(path)
  const { page, line } = snippet.fence
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((diagnostic) => {
    const row = source?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0
    return `${page.path}:${line + 1 + row}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`
  })
}
