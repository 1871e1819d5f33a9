import ts from 'typescript'

const isTypeOnly = (node) =>
  ts.isTypeAliasDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  (ts.isImportDeclaration(node) && node.importClause?.isTypeOnly)

/** The parts of a TypeScript file that JavaScript doesn't have, as places in its text. */
function typesIn(node, found) {
  if (isTypeOnly(node)) return void found.push([node.getFullStart(), node.end])
  if (ts.isImportSpecifier(node) && node.isTypeOnly) return void found.push([node.getFullStart(), node.end + 1])
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) found.push([node.expression.end, node.end])
  else if (node.type) {
    const { text } = node.getSourceFile()
    const colon = text.lastIndexOf(':', node.type.getStart())
    found.push([text[colon - 1] === '?' ? colon - 1 : colon, node.type.end])
  }
  if (node.typeArguments) found.push([node.typeArguments.pos - 1, node.typeArguments.end + 1])
  ts.forEachChild(node, (child) => (ts.isTypeNode(child) ? undefined : typesIn(child, found)))
}

/** The same code without its types, everything else as it was. For small files that biome has formatted. */
export function stripTypes(name, code) {
  const tree = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true)
  const places = []
  typesIn(tree, places)
  places.sort(([a], [b]) => b - a)
  const plain = places.reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), code)
  return plain.replace(/\n{3,}/g, '\n\n').replace(/^\n+/, '')
}
