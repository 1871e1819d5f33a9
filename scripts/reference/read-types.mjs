import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../root.mjs'

/** The source behind an entry, as `package.json` names its types. */
function sourceOf(entry) {
  const [, name, ...rest] = entry.split('/')
  const folder = join(root, 'packages', name)
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const path = exports[['.', ...rest].join('/')].types.replace('./dist/', 'src/').replace(/\.d\.ts$/, '')
  return ['.ts', '.tsx', '/index.ts'].map((end) => join(folder, path + end)).find((file) => existsSync(file))
}

const isOurs = (declaration) => /\/packages\/\w+\/src\//.test(declaration.getSourceFile().fileName)
const plain = (text) => text.replaceAll(/\s+/g, ' ').trim()

/**
 * Reads what entries export.
 *
 * @param {readonly string[]} entries
 */
export function readTypes(entries) {
  const sources = new Map(entries.map((entry) => [entry, sourceOf(entry)]))
  const { config } = ts.readConfigFile(join(root, 'tsconfig.sources.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram([...sources.values()], { ...options, noEmit: true })
  const checker = program.getTypeChecker()

  /** What a comment says, without the marks of a link. */
  function saidOf(symbol) {
    const said = ts.displayPartsToString(symbol.getDocumentationComment(checker))
    return said.replaceAll(/\{@link (\w+)\}/g, '`$1`').trim()
  }
  const tagsOf = (symbol, name) =>
    symbol
      .getJsDocTags(checker)
      .filter((tag) => tag.name === name)
      .map((tag) => ts.displayPartsToString(tag.text).trim())

  /** A member as a row: its type in the words of the source, where it has any. */
  function memberOf(symbol) {
    const declaration = symbol.declarations.find(isOurs)
    const written = ts.isMethodSignature(declaration)
      ? `(${declaration.parameters.map((parameter) => parameter.getText()).join(', ')}) => ${declaration.type?.getText()}`
      : declaration.type?.getText()
    const type = written ?? checker.typeToString(checker.getTypeOfSymbol(symbol), declaration)
    const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0
    return {
      name: symbol.name,
      type: isOptional ? plain(type).replace(/ \| undefined$/, '') : plain(type),
      isOptional,
      said: plain(saidOf(symbol)),
      fallback: tagsOf(symbol, 'default').map(plain)[0],
    }
  }

  /**
   * The members of an object type that are the kit's own, those that it declares itself before those that it has from
   * others; what it has from React or the DOM is said by `also`.
   */
  function membersOf(type, home) {
    const all = checker.getPropertiesOfType(type).filter(({ declarations = [] }) => declarations.some(isOurs))
    const isAtHome = ({ declarations = [] }) => declarations.some((declaration) => declaration.getSourceFile() === home)
    return [...all.filter(isAtHome), ...all.filter((member) => !isAtHome(member))].map(memberOf)
  }

  function shapeOf(symbol) {
    const declaration = symbol.declarations?.[0]
    const said = saidOf(symbol)
    const examples = tagsOf(symbol, 'example')
    const shared = { name: symbol.name, said, examples, declaration: declaration ? plain(declaration.getText()) : '' }
    if (symbol.flags & ts.SymbolFlags.Function) {
      const overloads = symbol.declarations.filter((each) => !each.body || symbol.declarations.length === 1)
      return { ...shared, kind: 'function', signatures: overloads.map(signatureOf) }
    }
    if (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) {
      const type = checker.getDeclaredTypeOfSymbol(symbol)
      const members =
        type.isUnion() || type.getCallSignatures().length > 0 ? [] : membersOf(type, declaration?.getSourceFile())
      return members.length > 0 ? { ...shared, kind: 'object', members } : { ...shared, kind: 'alias' }
    }
    const type = checker.getTypeOfSymbol(symbol)
    return { ...shared, kind: 'value', type: plain(checker.typeToString(type, declaration)) }
  }

  function signatureOf(declaration) {
    const parameters = declaration.parameters.map((parameter) => {
      const name = ts.isIdentifier(parameter.name) ? parameter.name.text : 'options'
      const isOptional = parameter.questionToken || parameter.initializer
      return `${parameter.dotDotDotToken ? '...' : ''}${name}${isOptional ? '?' : ''}: ${parameter.type?.getText() ?? 'unknown'}`
    })
    const generics = declaration.typeParameters?.map((each) => each.getText()).join(', ')
    const signature = checker.getSignatureFromDeclaration(declaration)
    const returned =
      declaration.type?.getText() ?? checker.typeToString(checker.getReturnTypeOfSignature(signature), declaration)
    return plain(`${declaration.name.text}${generics ? `<${generics}>` : ''}(${parameters.join(', ')}): ${returned}`)
  }

  /** Everything an entry exports, in the order of its file. */
  return (entry) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(sources.get(entry)))
    return checker
      .getExportsOfModule(module)
      .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
      .map((symbol) => shapeOf(symbol))
  }
}
