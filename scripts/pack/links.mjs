import { posix } from 'node:path'

// A block of code, a link, or code in a line: whatever begins first, so that nothing in code is taken for a link.
const parts = /^ *```[\s\S]*?^ *```|(!?)\[((?:[^[\]`]|`[^`]*`)*)\]\((?:<([^>]+)>|([^)\s]+))\)|`[^`\n]*`/gm
const isAddress = /^([a-z]+:|#)/

/** The path in the repository that a link of the page at `path` leads to. */
const targetOf = (path, link) => posix.normalize(posix.join(posix.dirname(path), decodeURI(link)))

/**
 * A page as it is packed. Its links are those of the repository, and only some of the repository is packed: each goes
 * where `placeOf` says, and what leads nowhere becomes plain text.
 *
 * @param {string} markdown
 * @param {string} path where the page is in the repository
 * @param {(target: string) => string | undefined} placeOf the address or path for a path in the repository
 */
export function withLinks(markdown, path, placeOf) {
  return markdown.replace(parts, (part, mark, text, wrapped, bare) => {
    const link = wrapped ?? bare
    if (link === undefined || isAddress.test(link)) return part
    const [file, anchor] = link.split('#')
    const place = placeOf(targetOf(path, file))
    if (place === undefined) return text
    return `${mark}[${text}](${place}${anchor === undefined ? '' : `#${anchor}`})`
  })
}
