import type ts from 'typescript'
import { someNode } from './literals'
import type { Source } from './source'
import type { Sources } from './sources'

/** A call of a function of the kit. */
export interface KitCall {
  readonly source: Source
  readonly node: ts.CallExpression
  /** Its first argument. */
  readonly options: ts.Expression | undefined
}

const isKit = (module: string) => module === '@doorpost/server' || module.startsWith('@doorpost/server/')

/** The kit's name of what an expression calls, however the app imports it; undefined if it isn't the kit's. */
export function kitNameOf(sources: Sources, source: Source, callee: ts.Node): string | undefined {
  const { api } = sources
  if (api.isIdentifier(callee)) {
    const definition = sources.definitionOf(source, callee.text)
    return definition?.kind === 'package' && isKit(definition.module) ? definition.name : undefined
  }
  // import * as doorpost from '@doorpost/server/next'
  if (api.isPropertyAccessExpression(callee) && api.isIdentifier(callee.expression)) {
    const binding = source.imports.get(callee.expression.text)
    return binding?.name === '*' && isKit(binding.module) ? callee.name.text : undefined
  }
  return undefined
}

/** Every call of one of the kit's functions below a node. */
export function kitCalls(sources: Sources, source: Source, name: string, below: ts.Node = source.tree): KitCall[] {
  const found: KitCall[] = []
  someNode(sources.api, below, (node) => {
    if (sources.api.isCallExpression(node) && kitNameOf(sources, source, node.expression) === name) {
      found.push({ source, node, options: node.arguments[0] })
    }
    return false
  })
  return found
}
