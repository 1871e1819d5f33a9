import type { Expression } from './expression'
import type { Part } from './parse'

function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'variable':
      return [expression.name]
    case 'not':
      return namesIn(expression.of)
    case 'constant':
    case 'isset':
      return []
    default:
      return [...namesIn(expression.left), ...namesIn(expression.right)]
  }
}

/** Every variable that a template needs, in its order, also those of branches that are not taken. `isset` needs none. */
export function namesOf(parts: readonly Part[]): readonly string[] {
  const names = parts.flatMap((part) => {
    if (part.kind === 'text') return []
    if (part.kind === 'output') return namesIn(part.expression)
    return [...namesIn(part.condition), ...namesOf(part.ifTrue), ...namesOf(part.ifFalse)]
  })
  return [...new Set(names)]
}
