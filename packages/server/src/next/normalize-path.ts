/** The path with `%xx` read and slashes folded once, or null when it cannot be read. */
export function normalizePath(pathname: string): string | null {
  try {
    const decoded = decodeURIComponent(pathname).replace(/[/\\]+/g, '/')
    const { pathname: resolved } = new URL(`http://path.invalid${decoded}`)
    return decodeURIComponent(resolved)
  } catch {
    return null
  }
}
