import { type Expression, type Output, readCondition, readOutput } from './expression'
import { MailTemplateError } from './template-error'

/** A part of a template. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | ({ readonly kind: 'output' } & Output)
  | {
      readonly kind: 'if'
      readonly condition: Expression
      readonly ifTrue: readonly Part[]
      readonly ifFalse: readonly Part[]
    }

interface Piece {
  readonly line: number
  /** What stands between `{{` and `}}`; null for text. */
  readonly code: string | null
  readonly text: string
}

const COMMENT = String.raw`\{\*[^]*?\*\}`
/** A text in quotes may hold what ends an action. */
const CODE = String.raw`(?:"(?:[^"\\\n]|\\.)*"|\`[^\`]*\`|(?! -\}\}|\}\})[^"\`])*`
const ACTION = String.raw`\{\{(?<before>- )?(?<code>${CODE})(?<after> -)?\}\}`
const PIECE = new RegExp(`${COMMENT}|${ACTION}`, 'g')

const linesIn = (text: string) => text.split('\n').length - 1

/** Cuts a template into texts and actions, with the space around `{{- -}}` taken away. */
function toPieces(source: string): readonly Piece[] {
  const pieces: Piece[] = []
  let [place, line, isTrimmed] = [0, 1, false]
  const add = (text: string, trimsEnd: boolean) => {
    const start = isTrimmed ? text.trimStart() : text
    pieces.push({ line, code: null, text: trimsEnd ? start.trimEnd() : start })
    line += linesIn(text)
  }
  for (const match of source.matchAll(PIECE)) {
    const { before, code, after } = match.groups ?? {}
    add(source.slice(place, match.index), before !== undefined)
    if (code !== undefined) pieces.push({ line, code: code.trim(), text: '' })
    line += linesIn(match[0])
    place = match.index + match[0].length
    isTrimmed = after !== undefined
  }
  add(source.slice(place), false)
  return pieces
}

interface Open {
  readonly line: number
  readonly condition: Expression
  readonly ifTrue: Part[]
  readonly ifFalse: Part[]
  hasElse: boolean
  /** An `else if` is an `if` in the `else`, and ends with it. */
  readonly isElseIf: boolean
}

/** The parts of a template. @throws MailTemplateError with the line of what cannot be read */
export function parseTemplate(source: string): readonly Part[] {
  const root: Part[] = []
  const open: Open[] = []
  const current = () => {
    const last = open.at(-1)
    return last ? (last.hasElse ? last.ifFalse : last.ifTrue) : root
  }
  const begin = (line: number, condition: Expression, isElseIf: boolean) => {
    open.push({ line, condition, ifTrue: [], ifFalse: [], hasElse: false, isElseIf })
  }
  const end = (line: number): void => {
    const last = open.pop()
    if (!last) throw new MailTemplateError(`Line ${line}: {{ end }} ends nothing.`)
    const { condition, ifTrue, ifFalse, isElseIf } = last
    current().push({ kind: 'if', condition, ifTrue, ifFalse })
    if (isElseIf) end(line)
  }
  const otherwise = (line: number) => {
    const last = open.at(-1)
    if (!last || last.hasElse) throw new MailTemplateError(`Line ${line}: {{ else }} belongs to no {{ if }}.`)
    last.hasElse = true
  }

  for (const { line, code, text } of toPieces(source)) {
    if (code === null) {
      if (text.includes('{{'))
        throw new MailTemplateError(`Line ${line + linesIn(text.split('{{')[0] ?? '')}: {{ is not closed.`)
      if (text) current().push({ kind: 'text', text })
    } else if (/^if\b/.test(code)) begin(line, readCondition(code.slice(2), line), false)
    else if (/^else\s+if\b/.test(code)) {
      otherwise(line)
      begin(line, readCondition(code.replace(/^else\s+if/, ''), line), true)
    } else if (code === 'else') otherwise(line)
    else if (code === 'end') end(line)
    else current().push({ kind: 'output', ...readOutput(code, line) })
  }
  const unclosed = open.at(-1)
  if (unclosed) throw new MailTemplateError(`Line ${unclosed.line}: {{ if }} has no {{ end }}.`)
  return root
}
