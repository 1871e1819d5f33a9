import type ts from 'typescript'
import type { TypeScript } from './typescript'

/** A name in another module. */
export interface Binding {
  /** As it is written, such as `@/lib/auth`. */
  readonly module: string
  /** The exported name; `*` for the whole module. */
  readonly name: string
}

/** What an export is: a value of this file, another name of this file, or a name of another module. */
export type Exported =
  | { readonly kind: 'value'; readonly node: ts.Node }
  | { readonly kind: 'local'; readonly name: string; readonly node: ts.Node }
  | { readonly kind: 'other'; readonly from: Binding; readonly node: ts.Node }

/** One file of the app, read without its types. */
export interface Source {
  /** From the app's folder, with slashes. */
  readonly path: string
  readonly text: string
  readonly tree: ts.SourceFile
  /** `use client`, `use server`, at the top. */
  readonly directives: ReadonlySet<string>
  /** Values that are imported, by their names here. */
  readonly imports: ReadonlyMap<string, Binding>
  /** What a name at the top level stands for. */
  readonly declarations: ReadonlyMap<string, ts.Node>
  readonly exports: ReadonlyMap<string, Exported>
  /** Modules of `export * from`. */
  readonly stars: readonly string[]
  lineOf(node: ts.Node): number
}

function readImport(api: TypeScript, node: ts.ImportDeclaration, imports: Map<string, Binding>): void {
  const clause = node.importClause
  if (!clause || clause.isTypeOnly || !api.isStringLiteral(node.moduleSpecifier)) return
  const module = node.moduleSpecifier.text
  if (clause.name) imports.set(clause.name.text, { module, name: 'default' })
  const named = clause.namedBindings
  if (!named) return
  if (api.isNamespaceImport(named)) imports.set(named.name.text, { module, name: '*' })
  else
    for (const { name, propertyName, isTypeOnly } of named.elements) {
      if (!isTypeOnly) imports.set(name.text, { module, name: (propertyName ?? name).text })
    }
}

/** The names that a declaration binds, each with what it is taken from. */
function boundNames(api: TypeScript, name: ts.BindingName, value: ts.Node): [string, ts.Node][] {
  if (api.isIdentifier(name)) return [[name.text, value]]
  return name.elements.flatMap((element) => (api.isBindingElement(element) ? boundNames(api, element.name, value) : []))
}

function declaredBy(api: TypeScript, node: ts.Statement): [string, ts.Node][] {
  if (api.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer ? boundNames(api, name, initializer) : [],
    )
  }
  const isNamed = (api.isFunctionDeclaration(node) && node.body) || api.isClassDeclaration(node)
  return isNamed && node.name ? [[node.name.text, node]] : []
}

type Modifier = 'ExportKeyword' | 'DefaultKeyword'

function hasModifier(api: TypeScript, node: ts.Node, kind: Modifier): boolean {
  const modifiers = api.canHaveModifiers(node) ? (api.getModifiers(node) ?? []) : []
  return modifiers.some((modifier) => modifier.kind === api.SyntaxKind[kind])
}

function exportedBy(api: TypeScript, node: ts.Statement): [string, Exported][] {
  if (api.isExportAssignment(node)) return [['default', { kind: 'value', node: node.expression }]]
  if (api.isExportDeclaration(node)) {
    if (node.isTypeOnly || !node.exportClause || !api.isNamedExports(node.exportClause)) return []
    const module =
      node.moduleSpecifier && api.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined
    return node.exportClause.elements.flatMap(({ name, propertyName, isTypeOnly }): [string, Exported][] => {
      if (isTypeOnly) return []
      const inner = (propertyName ?? name).text
      const exported: Exported =
        module === undefined
          ? { kind: 'local', name: inner, node: name }
          : { kind: 'other', from: { module, name: inner }, node: name }
      return [[name.text, exported]]
    })
  }
  if (!hasModifier(api, node, 'ExportKeyword')) return []
  if (hasModifier(api, node, 'DefaultKeyword')) return [['default', { kind: 'value', node }]]
  return declaredBy(api, node).map(([name, value]) => [name, { kind: 'value', node: value }])
}

/** Reads a file. Never throws: TypeScript makes something of any text. */
export function parseSource(api: TypeScript, path: string, text: string): Source {
  const kind = /\.[cm]?js$/.test(path) ? api.ScriptKind.JSX : undefined
  const tree = api.createSourceFile(path, text, api.ScriptTarget.Latest, true, kind)
  const imports = new Map<string, Binding>()
  const directives = new Set<string>()
  const stars: string[] = []
  let isTop = true
  for (const node of tree.statements) {
    if (isTop && api.isExpressionStatement(node) && api.isStringLiteral(node.expression)) {
      directives.add(node.expression.text)
    } else isTop = false
    if (api.isImportDeclaration(node)) readImport(api, node, imports)
    if (api.isExportDeclaration(node) && !node.exportClause && node.moduleSpecifier) {
      if (api.isStringLiteral(node.moduleSpecifier)) stars.push(node.moduleSpecifier.text)
    }
  }
  return {
    path,
    text,
    tree,
    directives,
    imports,
    declarations: new Map(tree.statements.flatMap((node) => declaredBy(api, node))),
    exports: new Map(tree.statements.flatMap((node) => exportedBy(api, node))),
    stars,
    lineOf: (node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1,
  }
}
