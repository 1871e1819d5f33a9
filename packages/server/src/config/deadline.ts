/** Marks an answer that did not come in time. */
export const LATE = Symbol('late')

/** The result of `work`, or {@link LATE} after `deadlineMs`. The work itself continues. */
export async function withDeadline<T>(work: Promise<T>, deadlineMs: number): Promise<T | typeof LATE> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<typeof LATE>((resolve) => {
    // In two steps: a process that was busy runs its timers before it reads what has arrived meanwhile. Between the two it
    // reads, so that nobody is called late who answered in time.
    timer = setTimeout(() => {
      timer = setTimeout(() => resolve(LATE), 1)
    }, deadlineMs - 1)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** A function of the app's own did not respond in time. */
export class HookLate extends Error {
  override readonly name = 'HookLate'

  constructor(hook: string) {
    super(`${hook} did not respond in time`)
  }
}

/** What a function of the app's own returns, or {@link HookLate} after `limitMs`. */
export async function askHook<T>(name: string, limitMs: number, hook: () => T | Promise<T>): Promise<T> {
  const answer = await withDeadline((async () => hook())(), limitMs) // T23c
  if (answer === LATE) throw new HookLate(name)
  return answer
}
