import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readJson } from '../doctor/installed'
import { UsageError } from '../usage-error'
import { after, type Change } from './change'

/** What `--undo` needs to know. It is written before anything else, so that an interrupted run can be undone too. */
export const JOURNAL_FOLDER = '.doorpost'
const FILE = `${JOURNAL_FOLDER}/init.json`

/** A piece of text that was put into a file. Not the text itself: it may hold a secret. */
export interface Piece {
  readonly at: number
  readonly length: number
  readonly hash: string
}

/** What was done to one file. */
export interface JournalEntry {
  readonly path: string
  readonly isNew: boolean
  /** Folders that did not exist, the outermost first. */
  readonly folders: readonly string[]
  /** Of the whole file, before and after. */
  readonly before: string | null
  readonly after: string
  readonly pieces: readonly Piece[]
}

/** Of a text, however its lines end: git may change that. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64url')

function missingFolders(cwd: string, path: string): string[] {
  const folder = dirname(path)
  return folder === '.' || existsSync(join(cwd, folder)) ? [] : [...missingFolders(cwd, folder), folder]
}

/** The line of the journal for a change that is about to be made. */
export const toEntry = (cwd: string, change: Change): JournalEntry => ({
  path: change.path,
  isNew: change.before === null,
  folders: missingFolders(cwd, change.path),
  before: change.before === null ? null : hashOf(change.before),
  after: hashOf(after(change)),
  pieces: change.insertions.map(({ at, text }) => ({ at, length: text.length, hash: hashOf(text) })),
})

/** What earlier runs did, the oldest first; empty if there is no journal. */
export function readJournal(cwd: string): JournalEntry[] {
  if (!existsSync(join(cwd, FILE))) return []
  const found = readJson(join(cwd, FILE))
  if (Array.isArray(found?.entries)) return found.entries
  throw new UsageError(
    `${FILE} can't be read, so nothing was changed. If git has it from before, restore it; else delete the folder.`,
  )
}

/** Writes the journal. Git and the app's tools leave its folder alone. */
export function writeJournal(cwd: string, entries: readonly JournalEntry[]): void {
  mkdirSync(join(cwd, JOURNAL_FOLDER), { recursive: true })
  writeFileSync(join(cwd, JOURNAL_FOLDER, '.gitignore'), '*\n')
  // Whole or not at all, also when the run is interrupted.
  writeFileSync(join(cwd, `${FILE}.draft`), `${JSON.stringify({ version: 1, entries }, null, 2)}\n`)
  renameSync(join(cwd, `${FILE}.draft`), join(cwd, FILE))
}

/** Whether a run has begun here, even if it was interrupted before it wrote anything down. */
export const hasBegun = (cwd: string): boolean => existsSync(join(cwd, JOURNAL_FOLDER))

export const removeJournal = (cwd: string): void => rmSync(join(cwd, JOURNAL_FOLDER), { recursive: true, force: true })
