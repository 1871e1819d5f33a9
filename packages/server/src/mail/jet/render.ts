import type { Expression } from './expression'
import type { Part } from './parse'
import { MailTemplateError } from './template-error'

/** The values of a template's variables, by name. */
export type TemplateValues = Readonly<Record<string, string>>

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
}

/** Text for HTML, in content and in quoted attributes, with the entities that the service writes. */
export const escapeForHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)

function evaluate(expression: Expression, values: TemplateValues): string | boolean {
  switch (expression.kind) {
    case 'constant':
      return expression.value
    case 'variable': {
      const value = Object.hasOwn(values, expression.name) ? values[expression.name] : undefined
      if (value === undefined) throw new MailTemplateError(`The variable ${expression.name} has no value.`)
      return value
    }
    case 'isset':
      return expression.names.every((name) => Object.hasOwn(values, name))
    case 'not':
      return !evaluate(expression.of, values)
    case 'and':
      return Boolean(evaluate(expression.left, values)) && Boolean(evaluate(expression.right, values))
    case 'or':
      return Boolean(evaluate(expression.left, values)) || Boolean(evaluate(expression.right, values))
    case '==':
      return evaluate(expression.left, values) === evaluate(expression.right, values)
    case '!=':
      return evaluate(expression.left, values) !== evaluate(expression.right, values)
  }
}

/** A template with its values. @throws MailTemplateError for a variable without a value */
export function renderParts(parts: readonly Part[], values: TemplateValues, encode: (text: string) => string): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text
      if (part.kind === 'output') {
        const text = String(evaluate(part.expression, values))
        return part.isRaw ? text : encode(text)
      }
      return renderParts(evaluate(part.condition, values) ? part.ifTrue : part.ifFalse, values, encode)
    })
    .join('')
}
