import { type Entry, lineAt, type Reading } from './entries'
import type { ExportedRow } from './exported'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)

/** A text in which each name of data is an element that translation tools keep whole. */
const content = (text: string) =>
  text
    .split(/(\{\w+\})/)
    .map((piece) =>
      /^\{\w+\}$/.test(piece) ? `<x id="${piece.slice(1, -1)}" equiv-text="${piece}"/>` : escaped(piece),
    )
    .join('')

const SOURCE = 'en'

/** Texts as XLIFF 1.2, a file for each language; the source is English. */
export function writeXliff(rows: readonly ExportedRow[], english: readonly ExportedRow[]): string {
  const languages = Object.keys(rows[0]?.texts ?? {})
  const files = languages.map((lang) => {
    const units = rows.map(
      ({ saying, texts }, at) => `      <trans-unit id="${escaped(saying.id)}" xml:space="preserve">
        <source>${content(english[at]?.texts[SOURCE] ?? '')}</source>
        <target>${content(texts[lang] ?? '')}</target>
        <note>${escaped(saying.note)}</note>
      </trans-unit>`,
    )
    return `  <file original="doorpost" datatype="plaintext" source-language="${SOURCE}" target-language="${lang}">
    <body>
${units.join('\n')}
    </body>
  </file>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
${files.join('\n')}
</xliff>
`
}

/** Data is an `x`; what else a tool puts around a text, such as the marks of its segments, is around it still. */
const textOf = (target: Element): string =>
  [...target.childNodes]
    .map((node) => {
      if (!(node instanceof Element)) return node.textContent ?? ''
      return node.localName === 'x' ? `{${node.getAttribute('id') ?? ''}}` : textOf(node)
    })
    .join('')

/** Reads what {@link writeXliff} wrote, after a translation tool has had it. Needs a browser. */
export function readXliff(file: string): Reading {
  const page = new DOMParser().parseFromString(file, 'application/xml')
  const failure = page.querySelector('parsererror')
  if (failure) {
    const line = /line (\d+)/.exec(failure.textContent ?? '')?.[1] ?? '1'
    return { entries: [], problems: [`Line ${line}: this is not well-formed XML. Nothing was changed.`] }
  }
  const problems: string[] = []
  const entries = [...page.querySelectorAll('file')].flatMap((language): readonly Entry[] => {
    const lang = language.getAttribute('target-language') ?? ''
    const from = file.indexOf(`target-language="${lang}"`)
    return [...language.querySelectorAll('trans-unit')].flatMap((unit) => {
      const id = unit.getAttribute('id') ?? ''
      const line = lineAt(file, file.indexOf(`id="${escaped(id)}"`, from))
      const target = unit.querySelector(':scope > target')
      if (target) return [{ lang, id, text: textOf(target), line }]
      problems.push(`Line ${line}: "${id}" has no target. It stays as it was.`)
      return []
    })
  })
  return entries.length || problems.length
    ? { entries, problems }
    : { entries, problems: ['Line 1: the file holds no trans-unit of XLIFF 1.2.'] }
}
