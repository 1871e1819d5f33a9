import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../boundaries/built-entries'

/** A page of documentation. */
export interface Page {
  /** From the root of the repository. */
  readonly path: string
  readonly lines: readonly string[]
}

/** A fenced block of a page. */
export interface Fence {
  readonly page: Page
  /** The line of the opening fence, counted from 1. */
  readonly line: number
  readonly language: string
  /** What follows the language. */
  readonly info: string
  readonly text: string
}

function markdownIn(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: folder === 'docs', encoding: 'utf8' })
  return names
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => join(folder, name))
}

const packageFolders = readdirSync(join(root, 'packages')).map((name) => join('packages', name))

/** Every page that people read. */
export const pages: readonly Page[] = ['.', 'docs', 'apps/demo', ...packageFolders]
  .flatMap(markdownIn)
  .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n') }))

/** The page at a path from the root. */
export function pageAt(path: string): Page {
  const page = pages.find((candidate) => candidate.path === path)
  if (!page) throw new Error(`${path} is not a page of the documentation.`)
  return page
}

const isFence = (line: string) => /^ *```/.test(line)

/** The fenced blocks of a page. */
export function fencesOf(page: Page): Fence[] {
  const fences: Fence[] = []
  let opened = -1
  page.lines.forEach((line, index) => {
    if (!isFence(line)) return
    if (opened < 0) {
      opened = index
      return
    }
    // In a list the whole block is indented.
    const indent = line.indexOf('`')
    const [language = '', ...info] = (page.lines[opened] ?? '').slice(indent + 3).split(' ')
    const inside = page.lines.slice(opened + 1, index)
    const text = inside.map((row) => row.slice(indent)).join('\n')
    fences.push({ page, line: opened + 1, language, info: info.join(' '), text })
    opened = -1
  })
  if (opened >= 0) throw new Error(`${page.path}:${opened + 1}: this block is never closed.`)
  return fences
}

/** The lines of a page with code taken out, so that nothing in it looks like a link or a heading. */
export function proseOf(page: Page): string[] {
  let isCode = false
  return page.lines.map((line) => {
    if (isFence(line)) {
      isCode = !isCode
      return ''
    }
    return isCode ? '' : line
  })
}

/** Where a line of a page leads within the repository. */
export function linksIn(line: string): string[] {
  return [...line.replace(/`[^`]*`/g, '').matchAll(/\]\((?:<([^>]+)>|([^)\s]+))\)/g)]
    .map(([, wrapped, bare]) => wrapped ?? bare ?? '')
    .filter((target) => !/^(https?|mailto):/.test(target))
}

/** The rows of the tables of a page, each as its cells; without heads and rules. */
export function tableRows(page: Page): string[][] {
  return proseOf(page)
    .filter(
      (line, index, lines) => line.startsWith('|') && !/^\|[ |:-]+$/.test(line) && lines[index - 1]?.startsWith('|'),
    )
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}
