import { EVIL_HOST } from './browser'

const SLASHES = ['/', '\\', '%2f', '%5c', '／', '＼']
const BETWEEN = ['', '.', '..', '%2e', '\t', '\n', '\r', '\0', ' ', '%09', '%0a', '%0d', '\u00a0', '\u2028']
const SCHEMES = ['http:', 'https:', 'HtTpS:', 'javascript:', 'data:', 'blob:', 'vbscript:', 'ftp:', 'view-source:']
const AFTER_SCHEME = ['', '/', '//', '///', '\\', '\\\\', '/\\', '\t//']

/** The few that tell most: each stands for one mistake of a check. */
export const KEY_VECTORS: readonly string[] = [
  `//${EVIL_HOST}`,
  `/\\${EVIL_HOST}`,
  `/.//${EVIL_HOST}`,
  `https://${EVIL_HOST}/`,
  `/\t/${EVIL_HOST}`,
  'javascript:alert(1)',
  `/%0d%0aLocation:%20https://${EVIL_HOST}`,
  `https:${EVIL_HOST}`,
]

/** Every family of addresses that lead elsewhere and may pass a check. */
export function redirectVectors(): string[] {
  const separated = SLASHES.flatMap((first) =>
    SLASHES.flatMap((second) => BETWEEN.map((between) => `${first}${between}${second}${EVIL_HOST}`)),
  )
  const climbs = ['.', '..', '%2e', '%2e%2e', 'a/..', 'a/%2e%2e'].map((step) => `/${step}//${EVIL_HOST}`)
  const schemes = SCHEMES.flatMap((scheme) => AFTER_SCHEME.map((after) => `${scheme}${after}${EVIL_HOST}`))
  const others = [`@${EVIL_HOST}`, `/@${EVIL_HOST}`, `//[::1]/`, `?//${EVIL_HOST}`, `//localhost@${EVIL_HOST}`]
  return [...new Set([...KEY_VECTORS, ...separated, ...climbs, ...schemes, ...others])]
}

/** Every second or third of a list that is longer, evenly. */
export function thinned<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most)
  return Array.from({ length: Math.min(most, items.length) }, (_, index) => items[Math.floor(index * step)]).filter(
    (item) => item !== undefined,
  )
}
