import { MailTemplateError } from './template-error'

/** A piece of what stands between `{{` and `}}`. */
export interface Token {
  readonly kind: 'name' | 'text' | 'sign'
  /** Of a text, what is between its quotes. */
  readonly value: string
}

const TOKEN =
  /\s+|(?<name>[\p{L}_][\p{L}\p{Nd}_]*)|"(?<quoted>(?:[^"\\\n]|\\["\\])*)"|`(?<raw>[^`]*)`|(?<sign>==|!=|&&|\|\||[!()|,])/uy

/** The tokens of an action. @throws MailTemplateError at what is not emulated */
export function toTokens(code: string, line: number): readonly Token[] {
  const tokens: Token[] = []
  const pattern = new RegExp(TOKEN)
  while (pattern.lastIndex < code.length) {
    const start = pattern.lastIndex
    const groups = pattern.exec(code)?.groups
    if (!groups) {
      throw new MailTemplateError(
        `Line ${line}: {{${code}}} has ${JSON.stringify(code[start])}, which is not emulated.`,
      )
    }
    const { name, quoted, raw, sign } = groups
    if (name !== undefined) tokens.push({ kind: 'name', value: name })
    else if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted.replace(/\\(.)/g, '$1') })
    else if (raw !== undefined) tokens.push({ kind: 'text', value: raw })
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign })
  }
  return tokens
}
