import { type ReactNode, useState } from 'react'
import { CopyButton } from '../room/copy-button'
import { saveFile } from '../room/save-file'
import { asPatch } from './as-patch'
import { asStrings } from './as-strings'
import { COLUMNS, type Column } from './columns'
import { readCsv, writeCsv } from './csv-file'
import type { Edits } from './edits'
import { type Import, importEntries, type Reading, readWith } from './entries'
import { exportedRows } from './exported'
import { readJson, writeJson } from './json-file'
import { readXliff, writeXliff } from './xliff-file'

interface ExchangePanelProps {
  readonly columns: readonly Column[]
  readonly edits: Edits
  readonly onEdits: (edits: Edits) => void
}

interface Written {
  readonly text: string
  readonly problems: readonly string[]
}

interface Format {
  readonly words: string
  readonly file: string
  readonly type: string
  readonly about: string
  readonly write: (columns: readonly Column[], edits: Edits) => Written | Promise<Written>
  readonly read?: (file: string) => Reading
}

const written = (text: string): Written => ({ text, problems: [] })
const isTranslated = ({ isEditable }: Column) => isEditable
const ENGLISH = COLUMNS.filter(({ id }) => id === 'en')

const FORMATS = {
  json: {
    words: 'JSON',
    file: 'words.json',
    type: 'application/json',
    about: 'The shown languages, each an object of texts by name.',
    write: (columns, edits) => written(writeJson(exportedRows(columns, edits))),
    read: readJson,
  },
  csv: {
    words: 'CSV',
    file: 'words.csv',
    type: 'text/csv',
    about:
      'For a spreadsheet, a column for each shown language. A text that a spreadsheet would run as a formula has an apostrophe before it, which is taken off again on the way back.',
    write: (columns, edits) => written(writeCsv(exportedRows(columns, edits))),
    read: readCsv,
  },
  xliff: {
    words: 'XLIFF',
    file: 'words.xlf',
    type: 'application/xliff+xml',
    about: 'For translation tools: XLIFF 1.2, from English to each shown language, data as elements that stay whole.',
    write: (columns, edits) => written(writeXliff(exportedRows(columns, edits), exportedRows(ENGLISH, edits))),
    read: readXliff,
  },
  strings: {
    words: 'As strings',
    file: 'sign-in-words.tsx',
    type: 'text/plain',
    about: 'Your changes in the first shown language, as props of the form in your app.',
    write: ([first], edits) => written(asStrings(edits, first?.id ?? 'en')),
  },
  patch: {
    words: 'As a patch',
    file: 'words.patch',
    type: 'text/x-diff',
    about: 'Your changes in all languages, for the kit itself: `git apply words.patch`.',
    write: async (_, edits) => {
      const { patch, problems } = await asPatch(edits)
      return { text: patch || 'Nothing was changed that a patch can hold.\n', problems }
    },
  },
} as const satisfies Readonly<Record<string, Format>>

type FormatName = keyof typeof FORMATS

const formatOf = (name: FormatName): Format => FORMATS[name]

const isReadable = (name: string): name is FormatName => name in FORMATS

function Problems({ of }: { readonly of: readonly string[] }) {
  return (
    of.length > 0 && (
      <ul className="words-problems">
        {of.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    )
  )
}

/** The words as a file, and back. */
export function ExchangePanel({ columns, edits, onEdits }: ExchangePanelProps): ReactNode {
  const [name, setName] = useState<FormatName>('json')
  const [out, setOut] = useState<Written | null>(null)
  const [given, setGiven] = useState('')
  const [taken, setTaken] = useState<Import | null>(null)
  const { about, file, type, write, read } = formatOf(name)
  const languages = columns.filter(isTranslated)

  const choose = (next: FormatName) => {
    setName(next)
    setOut(null)
    setTaken(null)
  }
  const take = (text: string) => {
    if (!read) return
    const result = importEntries(edits, readWith(read, text))
    setTaken(result)
    setOut(null)
    onEdits(result.edits)
  }
  return (
    <section id="words-files" tabIndex={-1} className="room-panel words-exchange" aria-labelledby="words-exchange">
      <h2 id="words-exchange">Take the words out, and in</h2>
      <div className="room-bar">
        {Object.entries(FORMATS).map(([id, { words }]) => (
          <button
            key={id}
            type="button"
            className="room-button"
            aria-pressed={id === name}
            onClick={() => isReadable(id) && choose(id)}
          >
            {words}
          </button>
        ))}
      </div>
      <p className="words-about">{about}</p>
      <div className="words-ways">
        <div>
          <h3>Out</h3>
          <div className="room-bar">
            <button
              type="button"
              className="room-button"
              data-kind="main"
              onClick={async () => setOut(await write(languages, edits))}
            >
              Write it
            </button>
            {out && (
              <>
                <button type="button" className="room-button" onClick={() => saveFile(file, out.text, type)}>
                  Save {file}
                </button>
                <CopyButton text={() => out.text}>Copy</CopyButton>
              </>
            )}
          </div>
          {out && (
            <>
              <Problems of={out.problems} />
              <textarea className="room-input words-file" readOnly aria-label={file} rows={10} value={out.text} />
            </>
          )}
        </div>
        {read && (
          <div>
            <h3>In</h3>
            <label className="room-field">
              A file
              <input
                type="file"
                className="room-input"
                onChange={async ({ target }) => {
                  const [file] = target.files ?? []
                  if (!file) return
                  take(await file.text())
                  // Browsers say nothing when the same file is chosen again, as one does after mending it.
                  target.value = ''
                }}
              />
            </label>
            <label className="room-field">
              Or its text
              <textarea
                className="words-file"
                rows={4}
                value={given}
                onChange={({ target }) => setGiven(target.value)}
              />
            </label>
            <button type="button" className="room-button" disabled={!given} onClick={() => take(given)}>
              Take it in
            </button>
            <div role="status">
              {taken && (
                <>
                  <p>{taken.changed === 1 ? '1 text changed.' : `${taken.changed} texts changed.`}</p>
                  <Problems of={taken.problems} />
                </>
              )}
            </div>
          </div>
        )}
      </div>
    </section>
  )
}
