/** A path of this site as it stands in an option: ASCII, one slash in front and none behind. */
const PATH = /^\/(?![/\\])[\x21-\x7e]*$/

/** What is wrong with a path option, as a sentence with the fix. */
export function pathProblems(name: string, path: string | undefined, { isPrefix }: { isPrefix: boolean }): string[] {
  if (path === undefined) return []
  if (!PATH.test(path)) return [`${name} is not a path of this site. Write it with one slash in front, such as /a/b.`]
  return isPrefix && (/[?#]/.test(path) || path.endsWith('/'))
    ? [`${name} is not a bare path. Leave out query, fragment and the slash at the end.`]
    : []
}

/** What is wrong with a number option: one that is no number would switch off what it is to limit. */
export function numberProblems(name: string, value: number | undefined, least: number): string[] {
  if (value === undefined || (Number.isInteger(value) && value >= least)) return []
  return [`${name} is not a whole number of at least ${least}.`]
}
