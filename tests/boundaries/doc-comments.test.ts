import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { languages } from '../../scripts/languages.mjs'
import { root } from './built-entries'

/** The source behind each entry of a package that holds scripts. */
function entriesOf(packageName: string): string[] {
  const { exports } = JSON.parse(readFileSync(join(root, 'packages', packageName, 'package.json'), 'utf8'))
  const targets = Object.values<{ types?: string }>(exports).flatMap(({ types }) => types ?? [])
  return targets
    .filter((types) => types.startsWith('./dist/'))
    .flatMap((types) => (types.includes('*') ? Object.keys(languages).map((tag) => types.replace('*', tag)) : types))
    .map((types) => join(root, 'packages', packageName, types.replace('./dist/', 'src/').replace('.d.ts', '.ts')))
    .map((path) => (ts.sys.fileExists(path) ? path : path.replace(/\.ts$/, '/index.ts')))
}

const entries = ['react', 'server', 'emulator'].flatMap(entriesOf)

/** Everything an entry exports, and the members of its interfaces and object types, without a sentence of its own. */
function undocumented(): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.sources.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram(entries, { ...options, noEmit: true })
  const checker = program.getTypeChecker()
  const missing = new Set<string>()
  const isOurs = ({ declarations = [] }: ts.Symbol) =>
    declarations.some((declaration) => /\/packages\/\w+\/src\//.test(declaration.getSourceFile().fileName))
  const isSaid = (symbol: ts.Symbol) => symbol.getDocumentationComment(checker).length > 0 || hasDefault(symbol)
  // `@default` with a unit in the name says all there is to say.
  const hasDefault = (symbol: ts.Symbol) => symbol.getJsDocTags(checker).some(({ name }) => name === 'default')
  const note = (symbol: ts.Symbol, name: string) => {
    if (!isOurs(symbol) || isSaid(symbol)) return
    const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? ''
    missing.add(`${relative(root, file)}: ${name}`)
  }
  for (const entry of entries) {
    const source = program.getSourceFile(entry)
    const module = source && checker.getSymbolAtLocation(source)
    if (!module) throw new Error(`${entry} is no module`)
    for (const found of checker.getExportsOfModule(module)) {
      const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
      note(symbol, symbol.name)
      const members = symbol.declarations?.flatMap((declaration) =>
        ts.isInterfaceDeclaration(declaration)
          ? declaration.members
          : ts.isTypeAliasDeclaration(declaration) && ts.isTypeLiteralNode(declaration.type)
            ? declaration.type.members
            : [],
      )
      for (const { name } of members ?? []) {
        const member = name && checker.getSymbolAtLocation(name)
        if (member) note(member, `${symbol.name}.${member.name}`)
      }
    }
  }
  return [...missing].sort()
}

it('every export, option and hook member of every entry says what it is for', { timeout: 60_000 }, () => {
  expect(entries.length).toBeGreaterThan(20)
  expect(undocumented()).toEqual([])
})
