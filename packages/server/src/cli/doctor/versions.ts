type Version = readonly [number, number, number]

/** The three numbers of a version; what follows them (`-canary.3`) is left out. */
export function parseVersion(text: string): Version | null {
  const match = /^[\^~>=<v\s]*(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text)
  return match ? [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)] : null
}

/** Negative if the first is older. Unreadable versions are equal to everything: nothing is claimed about them. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [parseVersion(one), parseVersion(other)]
  if (!a || !b) return 0
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

/** Below which version `^` ends. */
function caretEnd(text: string): string {
  const [major, minor, patch] = parseVersion(text) ?? [0, 0, 0]
  if (major > 0) return `${major + 1}.0.0`
  return minor > 0 ? `0.${minor + 1}.0` : `0.0.${patch + 1}`
}

function meets(version: string, comparator: string): boolean {
  const bound = comparator.replace(/^[\^>=<]+/, '')
  if (comparator.startsWith('^')) {
    return compareVersions(version, bound) >= 0 && compareVersions(version, caretEnd(bound)) < 0
  }
  if (comparator.startsWith('>=')) return compareVersions(version, bound) >= 0
  if (comparator.startsWith('<')) return compareVersions(version, bound) < 0
  return compareVersions(version, bound) === 0
}

/** Whether a version is in a range, of the forms that the kit's own manifests use: `^1.2.3 || >=2.0.0 <3`. */
export function isInRange(version: string, range: string): boolean {
  return range.split('||').some((part) =>
    part
      .trim()
      .split(/\s+/)
      .every((comparator) => meets(version, comparator)),
  )
}
