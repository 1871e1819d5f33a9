import type { Io } from './command'

/** An {@link Io} for tests: keeps what was written, and nobody answers unless `answers` does. */
export function testIo(parts: Partial<Io> & { readonly answers?: readonly string[] } = {}) {
  const out: string[] = []
  const err: string[] = []
  const answers = [...(parts.answers ?? [])]
  const io: Io = {
    cwd: '/app',
    env: {},
    envFiles: [],
    print: (line) => void out.push(line),
    tell: (line) => void err.push(line),
    ask: async () => answers.shift() ?? null,
    onInterrupt: () => () => {},
    now: () => 0,
    ...parts,
  }
  return {
    io,
    /** Standard output so far. */
    out: () => out.join('\n'),
    /** Standard error so far. */
    err: () => err.join('\n'),
  }
}
