import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { linkOf, root } from './repository.mjs'

const ENTRY = /^- \[([^\]]+)\]\(([^)]+)\)/

/**
 * The sidebar that an index page describes: a group for each of its headings, an entry for each of its lines.
 *
 * @param {string} index its path from the root
 */
export function sidebarOf(index) {
  const [, ...sections] = readFileSync(join(root, index), 'utf8').split(/^## /m)
  return sections.map((section) => {
    const [text, ...lines] = section.split('\n')
    const items = lines.flatMap((line) => {
      const [, name, target] = ENTRY.exec(line) ?? []
      return name ? [{ text: name.replaceAll('`', ''), link: linkOf(target, index) }] : []
    })
    return { text, items, collapsed: false }
  })
}
