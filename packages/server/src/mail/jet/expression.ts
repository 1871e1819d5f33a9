import { MailTemplateError } from './template-error'
import { type Token, toTokens } from './tokens'

/** What an action computes. */
export type Expression =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'constant'; readonly value: string | boolean }
  | { readonly kind: 'isset'; readonly names: readonly string[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: '==' | '!=' | 'and' | 'or'; readonly left: Expression; readonly right: Expression }

/** An expression that is written out, and whether it goes through `raw`. */
export interface Output {
  readonly expression: Expression
  readonly isRaw: boolean
}

/** Words of the language: they cannot be variables. */
const KEYWORDS = [
  ...['block', 'catch', 'content', 'else', 'end', 'extends', 'if', 'import', 'include', 'msg', 'nil', 'range'],
  ...['return', 'trans', 'try', 'yield'],
]

/** From the loosest to the tightest. */
const LEVELS: readonly Readonly<Record<string, '==' | '!=' | 'and' | 'or'>>[] = [
  { '||': 'or', or: 'or' },
  { '&&': 'and', and: 'and' },
  { '==': '==', '!=': '!=' },
]

/** Reads the tokens of one action, front to back. */
class Reader {
  #place = 0

  constructor(
    readonly code: string,
    readonly line: number,
    readonly tokens: readonly Token[],
  ) {}

  fail(reason: string): never {
    throw new MailTemplateError(`Line ${this.line}: {{${this.code}}} ${reason}`)
  }

  next(): Token | undefined {
    return this.tokens[this.#place++]
  }

  /** Takes the next token if it is this word or sign. */
  take(value: string): boolean {
    const token = this.tokens[this.#place]
    const is = token?.kind !== 'text' && token?.value === value
    if (is) this.#place += 1
    return is
  }

  binary(level = 0): Expression {
    const signs = LEVELS[level]
    if (!signs) return this.unary()
    let left = this.binary(level + 1)
    for (;;) {
      const sign = Object.keys(signs).find((value) => this.take(value))
      const kind = sign && signs[sign]
      if (!kind) return left
      left = { kind, left, right: this.binary(level + 1) }
    }
  }

  unary(): Expression {
    if (this.take('!') || this.take('not')) return { kind: 'not', of: this.unary() }
    if (!this.take('(')) return this.value()
    const inner = this.binary()
    if (!this.take(')')) this.fail('has no closing parenthesis.')
    return inner
  }

  value(): Expression {
    const token = this.next()
    if (!token || token.kind === 'sign') return this.fail('ends, or has a sign, where a variable or a text belongs.')
    const { kind, value } = token
    if (kind === 'text') return { kind: 'constant', value }
    if (value === 'true' || value === 'false') return { kind: 'constant', value: value === 'true' }
    if (value === 'isset') return this.isset()
    if (KEYWORDS.includes(value)) return this.fail(`has ${value}, which is not emulated.`)
    return { kind: 'variable', name: value }
  }

  isset(): Expression {
    const names: string[] = []
    if (!this.take('(')) this.fail('needs parentheses behind isset.')
    do {
      const token = this.next()
      if (token?.kind !== 'name') return this.fail('needs names in isset.')
      names.push(token.value)
    } while (this.take(','))
    if (!this.take(')')) this.fail('has no closing parenthesis.')
    return { kind: 'isset', names }
  }

  end(): void {
    const token = this.next()
    if (token) this.fail(`has ${JSON.stringify(token.value)}, which is not emulated there.`)
  }
}

const readerOf = (code: string, line: number) => new Reader(code, line, toTokens(code, line))

/** The condition of an `if`. @throws MailTemplateError */
export function readCondition(code: string, line: number): Expression {
  const reader = readerOf(code, line)
  const expression = reader.binary()
  reader.end()
  return expression
}

/** What is written out. @throws MailTemplateError */
export function readOutput(code: string, line: number): Output {
  const reader = readerOf(code, line)
  const expression = reader.binary()
  const isRaw =
    reader.take('|') &&
    (reader.take('raw') || reader.take('unsafe') || reader.fail('has a filter that is not emulated.'))
  reader.end()
  return { expression, isRaw }
}
