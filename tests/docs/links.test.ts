import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { slugOf } from '../../scripts/slug-of.mjs'
import { root } from '../boundaries/built-entries'
import { linksIn, type Page, pages, proseOf } from './pages'

function anchorsOf(page: Page): string[] {
  const counts = new Map<string, number>()
  return proseOf(page)
    .filter((line) => /^#{1,6} /.test(line))
    .map((line) => {
      const slug = slugOf(line.replace(/^#+ /, ''))
      const count = counts.get(slug) ?? 0
      counts.set(slug, count + 1)
      return count === 0 ? slug : `${slug}-${count}`
    })
}

const anchors = new Map(pages.map((page) => [page.path, anchorsOf(page)]))

function problemOf(page: Page, target: string): string | null {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page.path : normalize(join(dirname(page.path), decodeURIComponent(path)))
  if (!existsSync(join(root, file))) return `${target} does not exist`
  if (anchor === undefined) return null
  if (!anchors.get(file)?.includes(anchor)) return `${target} has no such heading`
  return null
}

function brokenLinks(page: Page): string[] {
  return proseOf(page).flatMap((line, index) => {
    return linksIn(line)
      .map((target) => problemOf(page, target))
      .filter((problem) => problem !== null)
      .map((problem) => `${page.path}:${index + 1}: ${problem}`)
  })
}

describe('links', () => {
  it.each(pages.map((page) => [page.path, page] as const))('%s leads to files and headings that exist', (_, page) => {
    expect(brokenLinks(page)).toEqual([])
  })
})
