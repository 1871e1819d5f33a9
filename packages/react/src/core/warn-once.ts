const said = new Set<string>()

/** Says something in the console, once for each page. Call it in development only, so that bundlers leave it out. */
export function warnOnce(message: string): void {
  if (said.has(message)) return
  said.add(message)
  console.warn(message)
}
