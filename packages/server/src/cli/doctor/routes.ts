/** A file of the `app` folder that answers requests. */
export interface Route {
  /** The file, from the app's folder. */
  readonly file: string
  readonly kind: 'page' | 'route'
  /** Its address as segments, `[id]` and `[...path]` as they are written. Without the base path of Next.js. */
  readonly segments: readonly string[]
}

const FILE = /^(page|route)\.(?:[jt]sx?|mdx?)$/
const GROUP_OR_SLOT = /^(?:\([^.)][^)]*\)|@.+)$/
const INTERCEPTING = /^((?:\(\.{1,3}\))+)(.*)$/

/** The folder that holds the routes: Next.js looks for `app` first. */
export function appFolder(files: readonly string[]): 'app' | 'src/app' | null {
  return (['app', 'src/app'] as const).find((folder) => files.some((file) => file.startsWith(`${folder}/`))) ?? null
}

/** Where an intercepting folder leads to: `(.)` stays, each `(..)` goes one up, `(...)` goes to the root. */
function intercept(marks: string, segments: string[]): void {
  if (marks === '(...)') segments.length = 0
  else for (const _ of marks.matchAll(/\(\.\.\)/g)) segments.pop()
}

function segmentsOf(folders: readonly string[]): string[] | null {
  const segments: string[] = []
  for (const folder of folders) {
    // A private folder has no addresses.
    if (folder.startsWith('_')) return null
    if (GROUP_OR_SLOT.test(folder)) continue
    const [, marks, name] = INTERCEPTING.exec(folder) ?? []
    if (marks !== undefined) intercept(marks, segments)
    segments.push((name ?? folder).replace(/^%5F/i, '_'))
  }
  return segments
}

/** Every page and route handler below the `app` folder. */
export function findRoutes(files: readonly string[]): Route[] {
  const root = appFolder(files)
  if (!root) return []
  return files.flatMap((file): Route[] => {
    const folders = file.slice(root.length + 1).split('/')
    const name = folders.pop() ?? ''
    const kind = FILE.exec(name)?.[1]
    if (!file.startsWith(`${root}/`) || (kind !== 'page' && kind !== 'route')) return []
    const segments = segmentsOf(folders)
    return segments ? [{ file, kind, segments }] : []
  })
}

/** The segments of a path. */
export const toSegments = (path: string): string[] => path.split('/').filter(Boolean)

const isDynamic = (segment: string) => segment.startsWith('[')

/**
 * Whether a route is at a path or below it. A dynamic segment may stand for a language in front, as in
 * `/[locale]/dashboard`, but not for the last segment: `/[slug]` isn't `/dashboard`.
 */
export function isRouteUnder(segments: readonly string[], path: string): boolean {
  const wanted = toSegments(path)
  return wanted.every((name, index) => {
    const segment = segments[index]
    if (segment === undefined) return false
    return segment === name || (isDynamic(segment) && index < wanted.length - 1)
  })
}

/** An address that the route answers. */
export function samplePath(segments: readonly string[]): string {
  const parts = segments.map((segment) => {
    if (segment.startsWith('[[...')) return ''
    if (segment.startsWith('[...')) return 'x/y'
    return isDynamic(segment) ? 'x' : segment
  })
  return `/${parts.filter(Boolean).join('/')}`
}
