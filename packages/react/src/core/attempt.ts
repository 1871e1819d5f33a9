/**
 * Does what a browser may lack or forbid, and goes on without it: every facility beside the network is a convenience
 * here. `undefined` where it could not be done.
 */
export function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
