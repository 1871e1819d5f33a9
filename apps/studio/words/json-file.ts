import { type Entry, lineAt, type Reading } from './entries'
import type { ExportedRow } from './exported'

/** Texts by language and name, as JSON. */
export function writeJson(rows: readonly ExportedRow[]): string {
  const languages = Object.keys(rows[0]?.texts ?? {})
  const texts = languages.map((lang) => [
    lang,
    Object.fromEntries(rows.map(({ saying, texts }) => [saying.id, texts[lang]])),
  ])
  return `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(file: string): unknown {
  try {
    return JSON.parse(file)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const position = /position (\d+)/.exec(message)?.[1]
    const place = position ? `Line ${lineAt(file, Number(position))}: ` : ''
    throw new SyntaxError(`${place}this is not JSON. Nothing was changed. (${message})`)
  }
}

/** Reads what {@link writeJson} wrote, or part of it. */
export function readJson(file: string): Reading {
  try {
    const languages = parse(file)
    if (!isObject(languages)) return { entries: [], problems: ['Line 1: the file holds no object of languages.'] }
    const entries: Entry[] = []
    const problems: string[] = []
    for (const [lang, texts] of Object.entries(languages)) {
      const from = file.indexOf(JSON.stringify(lang))
      if (!isObject(texts)) problems.push(`Line ${lineAt(file, from)}: "${lang}" holds no texts.`)
      else
        for (const [id, text] of Object.entries(texts)) {
          const line = lineAt(file, file.indexOf(JSON.stringify(id), from))
          if (typeof text === 'string') entries.push({ lang, id, text, line })
          else problems.push(`Line ${line}: "${id}" is no text.`)
        }
    }
    return { entries, problems }
  } catch (error) {
    return { entries: [], problems: [error instanceof Error ? error.message : String(error)] }
  }
}
