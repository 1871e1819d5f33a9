import type ts from 'typescript'
import type { TypeScript } from './typescript'

/** What is inside `(…)`, `… as const` and `… satisfies T`. */
export function unwrap(api: TypeScript, node: ts.Node): ts.Node {
  return api.isParenthesizedExpression(node) || api.isAsExpression(node) || api.isSatisfiesExpression(node)
    ? unwrap(api, node.expression)
    : node
}

/** The text of a string that is written out. */
export function stringOf(api: TypeScript, node: ts.Node | undefined): string | undefined {
  const inner = node && unwrap(api, node)
  return inner && api.isStringLiteralLike(inner) ? inner.text : undefined
}

/** The elements of a list that is written out; undefined for anything else. */
export function elementsOf(api: TypeScript, node: ts.Node | undefined): readonly ts.Node[] | undefined {
  const inner = node && unwrap(api, node)
  return inner && api.isArrayLiteralExpression(inner) ? inner.elements : undefined
}

function nameOfProperty(api: TypeScript, name: ts.PropertyName): string | undefined {
  return api.isIdentifier(name) || api.isStringLiteralLike(name) ? name.text : undefined
}

/** The value of a property that is written out; a shorthand is its own name. */
export function propertyOf(api: TypeScript, node: ts.Node | undefined, wanted: string): ts.Node | undefined {
  const inner = node && unwrap(api, node)
  if (!inner || !api.isObjectLiteralExpression(inner)) return undefined
  for (const property of inner.properties) {
    if (!property.name || nameOfProperty(api, property.name) !== wanted) continue
    if (api.isPropertyAssignment(property)) return property.initializer
    return api.isShorthandPropertyAssignment(property) ? property.name : property
  }
  return undefined
}

/** Whether an object may have properties that are not written out. */
export function isOpen(api: TypeScript, node: ts.Node | undefined): boolean {
  const inner = node && unwrap(api, node)
  if (!inner) return false
  return !api.isObjectLiteralExpression(inner) || inner.properties.some((property) => api.isSpreadAssignment(property))
}

/** Every node below and including this one, until `visit` says true. */
export function someNode(api: TypeScript, node: ts.Node, visit: (node: ts.Node) => boolean): boolean {
  return visit(node) || (api.forEachChild(node, (child) => someNode(api, child, visit) || undefined) ?? false)
}

/** The values of all properties of a name, wherever in the file they are. */
export function propertiesNamed(api: TypeScript, tree: ts.Node, wanted: string): ts.Node[] {
  const found: ts.Node[] = []
  someNode(api, tree, (node) => {
    if (api.isPropertyAssignment(node) && nameOfProperty(api, node.name) === wanted) found.push(node.initializer)
    return false
  })
  return found
}
