import type { Entry, Reading } from './entries'
import type { ExportedRow } from './exported'

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/
const ESCAPED_FORMULA = /^'(?=[=+\-@\t\r])/

const cell = (text: string) => {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Without it Excel reads UTF-8 as the system's own encoding: umlauts come out as two wrong letters each. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Texts as RFC 4180 has it, a row each; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function writeCsv(rows: readonly ExportedRow[]): string {
  const languages = Object.keys(rows[0]?.texts ?? {})
  const lines = [
    ['text', 'note', ...languages],
    ...rows.map(({ saying, texts }) => [saying.id, saying.note, ...languages.map((lang) => texts[lang] ?? '')]),
  ]
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')
}

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** Excel writes a semicolon where a comma stands in numbers, as in German, and a tab for "text". */
function separatorOf(file: string): string {
  const head = file.slice(0, file.search(/\r?\n|$/)).replace(/"[^"]*"/g, '')
  const countOf = (separator: string) => head.split(separator).length
  return [',', ';', '\t'].reduce((most, next) => (countOf(next) > countOf(most) ? next : most))
}

/** Splits a file into rows. A quoted cell may hold commas, line ends and doubled quotes. */
function rowsOf(file: string): { readonly rows: readonly Row[]; readonly openSince: number | null } {
  const separator = separatorOf(file)
  const rows: Row[] = []
  let cells: string[] = []
  let text = ''
  let line = 1
  let began = 1
  let openSince: number | null = null
  const endRow = () => {
    rows.push({ line: began, cells: [...cells, text] })
    cells = []
    text = ''
  }
  for (let at = 0; at < file.length; at += 1) {
    const character = file.charAt(at)
    if (character === '\n') line += 1
    if (openSince !== null) {
      if (character !== '"') text += character
      else if (file[at + 1] === '"') {
        text += '"'
        at += 1
      } else openSince = null
    } else if (character === '"' && text === '') openSince = line
    else if (character === separator) {
      cells.push(text)
      text = ''
    } else if (character === '\n') {
      endRow()
      began = line
    } else if (character !== '\r') text += character
  }
  if (text || cells.length) endRow()
  return { rows: rows.filter(({ cells }) => cells.some(Boolean)), openSince }
}

/** Reads what {@link writeCsv} wrote, also with columns left out, in another order, or as a spreadsheet saved it. */
export function readCsv(file: string): Reading {
  const { rows, openSince } = rowsOf(file.replace(BYTE_ORDER_MARK, ''))
  const [head, ...body] = rows
  if (openSince !== null)
    return { entries: [], problems: [`Line ${openSince}: a quote is never closed. Nothing was changed.`] }
  const idAt = head?.cells.indexOf('text') ?? -1
  if (!head || idAt < 0) return { entries: [], problems: ['Line 1: there is no column "text". Nothing was changed.'] }
  const problems: string[] = []
  const entries = body.flatMap(({ line, cells }): readonly Entry[] => {
    if (cells.length !== head.cells.length) {
      problems.push(
        `Line ${line}: ${cells.length} cells where the first line has ${head.cells.length}. It was left out.`,
      )
      return []
    }
    return head.cells.flatMap((lang, at) =>
      lang === 'text' || lang === 'note'
        ? []
        : [{ lang, id: cells[idAt] ?? '', text: (cells[at] ?? '').replace(ESCAPED_FORMULA, ''), line }],
    )
  })
  return { entries, problems }
}
