/** A path of this site, as an option: ASCII, with one leading slash and no trailing one. */
const PATH = /^\/(?![/\\])[\x21-\x7e]*$/

/** What is wrong with a path option, as a sentence with the fix. */
export function pathProblems(name: string, path: string | undefined, { isPrefix }: { isPrefix: boolean }): string[] {
  if (path === undefined) return []
  if (!PATH.test(path))
    return [`${name} must be a path in ASCII that starts with a single slash, such as /a/b or /%C3%BC.`]
  return isPrefix && (/[?#]/.test(path) || path.endsWith('/'))
    ? [`${name} must be a plain path without query, fragment or trailing slash.`]
    : []
}

/** What is wrong with a number option: a value that is no number would turn its limit off. */
export function numberProblems(name: string, value: number | undefined, least: number): string[] {
  if (value === undefined || (Number.isInteger(value) && value >= least)) return []
  return [`${name} must be a whole number, ${least} or more.`]
}
