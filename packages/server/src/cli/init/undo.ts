import { chmodSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  hasBegun,
  hashOf,
  JOURNAL_FOLDER,
  type JournalEntry,
  type Piece,
  readJournal,
  removeJournal,
  writeJournal,
} from './journal'
import { isInside, readText } from './read-text'

/** What became of one file. */
export interface Undone {
  readonly path: string
  readonly result: 'removed' | 'restored' | 'kept'
  /** Why it was kept, and what to do. */
  readonly why?: string
}

const CHANGED = 'You changed it since, so it was left alone. Delete it if you don’t need it.'
const MIXED = 'What was added is not there any more as it was written. Take it out by hand.'
const OUTSIDE = 'It is a link now that leads out of this folder.'

const holds = (text: string, { at, length, hash }: Piece) => hashOf(text.slice(at, at + length)) === hash

/** Where a piece is now: where it was put, or if you wrote above it, somewhere else. */
function find(text: string, piece: Piece): number | undefined {
  if (holds(text, piece)) return piece.at
  for (let at = 0; at + piece.length <= text.length; at += 1) if (holds(text, { ...piece, at })) return at
  return undefined
}

/**
 * The newline that a piece began with, where lines that you wrote since stand behind it: without it they would be joined
 * to the last line of before.
 */
function newlineBetween(before: string, piece: string, behind: string): string {
  const isJoined = /[^\n]$/.test(before) && /^[^\r\n]/.test(behind)
  return (isJoined && /^\r?\n/.exec(piece)?.[0]) || ''
}

/** A text without the pieces that were put in, the last one first; undefined if one can't be found. */
function without(text: string, pieces: readonly Piece[], isChanged: boolean): string | undefined {
  return pieces.reduceRight<string | undefined>((rest, piece) => {
    const at = rest === undefined ? undefined : find(rest, piece)
    if (rest === undefined || at === undefined) return undefined
    const end = at + piece.length
    const [before, behind] = [rest.slice(0, at), rest.slice(end)]
    return before + (isChanged ? newlineBetween(before, rest.slice(at, end), behind) : '') + behind
  }, text)
}

function replace(cwd: string, path: string, text: string): void {
  const full = join(cwd, path)
  const draft = join(cwd, JOURNAL_FOLDER, 'draft')
  writeFileSync(draft, text, { mode: 0o600 })
  chmodSync(draft, statSync(full).mode)
  renameSync(draft, full)
}

function undoEntry(cwd: string, { path, isNew, before, after, pieces }: JournalEntry): Undone | undefined {
  const text = readText(cwd, path)
  // Not written when the run was interrupted, or already taken back.
  if (text === null || (before !== null && hashOf(text) === before)) return undefined
  if (!isInside(cwd, path)) return { path, result: 'kept', why: OUTSIDE }
  if (isNew) {
    if (hashOf(text) !== after) return { path, result: 'kept', why: CHANGED }
    rmSync(join(cwd, path))
    return { path, result: 'removed' }
  }
  const rest = without(text, pieces, hashOf(text) !== after)
  if (rest === undefined) return { path, result: 'kept', why: MIXED }
  replace(cwd, path, rest)
  return { path, result: 'restored' }
}

/** Folders that were made for the files, if nothing else is in them by now. */
function removeFolders(cwd: string, entries: readonly JournalEntry[]): void {
  for (const folder of entries.flatMap(({ folders }) => folders).reverse()) {
    try {
      if (readdirSync(join(cwd, folder)).length === 0) rmdirSync(join(cwd, folder))
    } catch {
      // It is gone already.
    }
  }
}

/** Takes back what earlier runs did, the newest first. What you changed since stays, and the journal with it. */
export function undo(cwd: string): Undone[] | null {
  const entries = readJournal(cwd)
  if (!hasBegun(cwd)) return null
  const results = entries.toReversed().map((entry) => ({ entry, undone: undoEntry(cwd, entry) }))
  removeFolders(cwd, entries)
  const kept = results.filter(({ undone }) => undone?.result === 'kept').map(({ entry }) => entry)
  if (kept.length > 0) writeJournal(cwd, kept.reverse())
  else removeJournal(cwd)
  return results.flatMap(({ undone }) => undone ?? [])
}
