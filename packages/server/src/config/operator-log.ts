/** What a line is about: of each kind one is written a minute. */
export type LogKind =
  | 'setup'
  | 'store'
  | 'recovery'
  | 'provider'
  | 'origin'
  | 'client'
  | 'hook'
  | 'session'
  | 'event'
  | 'unexpected'

/**
 * Tells the operator. One line per kind and minute, however often it happens: an outage is in the log, and no request
 * can fill it. Lines are in our own words, short, and of printable characters.
 */
export type Say = (kind: LogKind, text: string) => void

const MINUTE_MS = 60_000
const MAX_LENGTH = 400

/** Anything that could end a line or speak to a terminal. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu

/** A {@link Say} that writes to an app's log. `now` is in milliseconds. */
export function operatorLog(write: (line: string) => void, now: () => number): Say {
  const saidAt = new Map<string, number>()
  const left = new Map<string, number>()
  return (kind, text) => {
    const last = saidAt.get(kind)
    const isSoon = last !== undefined && now() - last < MINUTE_MS && now() >= last // T32b
    if (isSoon) {
      left.set(kind, (left.get(kind) ?? 0) + 1)
      return
    }
    const more = left.get(kind)
    saidAt.set(kind, now())
    left.delete(kind)
    // What is wrong with the setup is a list, all in our own words.
    const said = kind === 'setup' ? text : text.replace(UNPRINTABLE, ' ').slice(0, MAX_LENGTH) // T32
    const line = `Doorpost: ${said}`
    writeQuietly(write, more ? `${line} (and ${more} more like the last one)` : line)
  }
}

/** What the app's own log throws, or rejects with, is neither the visitor's nor the end of the process. */
function writeQuietly(write: (line: string) => unknown, line: string): void {
  try {
    Promise.resolve(write(line)).catch(() => undefined)
  } catch {
    // There is no other place to say it.
  }
}

/** What kind of error it is, for a log: its message may hold an address, a key or a password. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,40}$/.test(code) ? `${error.name} ${code}` : error.name
}
