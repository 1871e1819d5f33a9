import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The repository's address, once it has one. */
const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const address = (typeof repository === 'string' ? repository : repository?.url)?.replace(/^git\+|\.git$/g, '')

/**
 * Where a link of a page goes on the site: a page of the site, a file of the repository, or nowhere as long as the
 * repository has no address.
 *
 * @param {string} target as the page writes it
 * @param {string} page its path from the root
 */
export function linkOf(target, page) {
  if (/^([a-z]+:|#)/.test(target)) return target
  const [path, anchor] = target.split('#')
  const file = normalize(join(dirname(page), decodeURIComponent(path))).replace(/\/$/, '')
  const isFolder = existsSync(join(root, file)) && statSync(join(root, file)).isDirectory()
  const markdown = isFolder ? join(file, 'README.md') : file
  const hash = anchor === undefined ? '' : `#${anchor}`
  // The generator doesn't look into folders such as .changeset.
  const isPage = markdown.endsWith('.md') && !/(^|\/)\./.test(markdown) && existsSync(join(root, markdown))
  if (isPage) {
    return `/${markdown.replace(/README\.md$/, '').replace(/\.md$/, '')}${hash}`
  }
  return address ? `${address}/blob/HEAD/${file}${hash}` : null
}
