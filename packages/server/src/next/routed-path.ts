/** A path as the segments that a router sees, each with `%xx` read once; null when it cannot be read. */
export function routedSegments(pathname: string): readonly string[] | null {
  try {
    return pathname.split('/').map(decodeURIComponent).filter(Boolean)
  } catch {
    return null
  }
}

/** The same with every kind of slash and dot carried out, as a server further on might read it. */
export function foldedSegments(segments: readonly string[]): readonly string[] {
  const folded: string[] = []
  for (const segment of segments.join('/').split(/[/\\]+/)) {
    if (segment === '..') folded.pop()
    else if (segment !== '' && segment !== '.') folded.push(segment)
  }
  return folded
}

/** Whether a path is a prefix or below it, segment by segment: `/dashboard` holds `/dashboard/a`, not `/dashboardx`. */
export function isUnder(segments: readonly string[], prefix: string): boolean {
  return prefix
    .split('/')
    .filter(Boolean)
    .every((segment, index) => segments[index] === segment)
}
