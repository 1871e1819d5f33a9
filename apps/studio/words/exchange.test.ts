import { describe, expect, test } from 'vitest'
import { asStrings } from './as-strings'
import { parseColumns } from './columns'
import { readCsv, writeCsv } from './csv-file'
import { editedCopy } from './edits'
import { importEntries, readWith } from './entries'
import { exportedRows } from './exported'
import { readJson, writeJson } from './json-file'
import { writeXliff } from './xliff-file'

const columns = parseColumns('en de')
const rows = exportedRows(columns, {})
const german = (edits: Parameters<typeof editedCopy>[1]) => {
  const [, de] = columns
  if (!de) throw new Error('no German')
  return editedCopy(de.copy, edits)
}

describe.each([
  ['JSON', writeJson, readJson],
  ['CSV', writeCsv, readCsv],
] as const)('%s', (_, write, read) => {
  test('comes back as it went', () => {
    expect(importEntries({}, read(write(rows)))).toEqual({ edits: {}, changed: 0, problems: [] })
  })

  test('brings one change, which the form then says', () => {
    const changed = write(rows).replace('Anmelden', 'Einloggen')
    const { edits, changed: count, problems } = importEntries({}, read(changed))
    expect([edits, count, problems]).toEqual([{ de: { emailHeading: 'Einloggen' } }, 1, []])
    expect(german(edits).emailHeading).toBe('Einloggen')
  })
})

describe('CSV', () => {
  const row = (text: string) => `text,de\r\nemailHeading,${text}\r\n`

  test('keeps quotes, commas and lines, and runs no formula', () => {
    const odd = '=1+1, "zwei"\nDrei'
    const written = writeCsv(exportedRows(columns, { de: { emailHeading: odd } }))
    expect(written).toContain(`"'=1+1, ""zwei""\nDrei"`)
    expect(importEntries({}, readCsv(written)).edits).toEqual({ de: { emailHeading: odd } })
  })

  test('is read by Excel as UTF-8, and read back however a spreadsheet separates', () => {
    expect(writeCsv(rows).startsWith('\uFEFFtext,note,')).toBe(true)
    for (const separator of [';', '\t']) {
      const saved = `"text"${separator}de\r\nemailHeading${separator}Hallo, Welt\r\n`
      expect(importEntries({}, readCsv(saved)).edits).toEqual({ de: { emailHeading: 'Hallo, Welt' } })
    }
  })

  test.each([
    ['text,de\r\nemailHeading,"Hallo\r\n', 'Line 2: a quote is never closed. Nothing was changed.'],
    ['key,de\r\n', 'Line 1: there is no column "text". Nothing was changed.'],
    ['text,de\r\nemailHeading\r\n', 'Line 2: 1 cells where the first line has 2. It was left out.'],
    ['text,xx\r\nemailHeading,Hallo\r\n', 'Line 2: there is no language "xx".'],
    ['text,de\r\nnothing,Hallo\r\n', 'Line 2: there is no text "nothing".'],
    [
      'text,de\r\nsentTo,Hallo\r\n',
      'Line 2: "sentTo" is said in several ways, each with a name of its own, such as "sentTo: code_and_link".',
    ],
    [
      'text,de\r\nresendIn,Gleich wieder\r\n',
      'Line 2, resendIn in German: The text leaves out {duration}. It was taken over as it is.',
    ],
  ])('says what is wrong with %j', (file, problem) => {
    expect(importEntries({}, readCsv(file)).problems).toEqual([problem])
  })

  test('takes nothing of a file whose letters are lost', () => {
    const { edits, problems } = importEntries({}, readWith(readCsv, row('Zur\uFFFDck')))
    expect(edits).toEqual({})
    expect(problems).toEqual([expect.stringContaining('not UTF-8')])
  })

  test('leaves a text that nobody has translated yet as it was', () => {
    const { edits, problems } = importEntries({}, readCsv(row('')))
    expect(edits).toEqual({})
    expect(problems).toEqual(['Line 2, emailHeading in German: it is empty. It stays as it was.'])
  })

  test('loses nothing that it does not name', () => {
    const before = { de: { change: 'Anders' } }
    expect(importEntries(before, readCsv(row('Hallo'))).edits).toEqual({
      de: { change: 'Anders', emailHeading: 'Hallo' },
    })
  })
})

describe('JSON', () => {
  test('says the line that is wrong', () => {
    expect(readJson('{\n  "de": {\n    oops\n').problems[0]).toMatch(/this is not JSON. Nothing was changed/)
    expect(readJson('{\n "de": {\n  "emailHeading": 5\n } }').problems).toEqual(['Line 3: "emailHeading" is no text.'])
  })
})

describe('XLIFF', () => {
  test('keeps data whole', () => {
    expect(writeXliff(rows, rows)).toContain(
      '<target>Erneut anfordern in <x id="duration" equiv-text="{duration}"/></target>',
    )
  })
})

describe('strings', () => {
  test('are the props of a form', () => {
    expect(asStrings({ de: { emailHeading: "Los geht's" } }, 'de')).toBe(`import { LoginForm } from '@doorpost/react'
import { de } from '@doorpost/react/copy/de'

const strings = {
  emailHeading: "Los geht's",
}

<LoginForm copy={de} strings={strings} />
`)
  })

  test('name what they cannot hold', () => {
    expect(asStrings({ en: { resendIn: 'Again in {duration}' } }, 'en')).toContain("resendIn → 'Again in {duration}'")
  })
})
