import { randomBytes } from 'node:crypto'

const ENTRIES = 20_000
const AT_ONCE = 1_000
const random = (bytes) => randomBytes(bytes).toString('base64url')
const END = '1767225600'
const DAY = 86_400

/** Entries as the kit writes them, by name: key, value and life. */
const KINDS = {
  'a sign-out (`revoked`)': () => [`8d6eSJuo:revoked:${random(12)}`, END, 30 * DAY],
  'an email of the day (`limit:mail-day`)': () => [`8d6eSJuo:limit:mail-day:stranger:${random(16)}:0`, END, DAY],
  'wrong codes (`limit:wrong-codes`)': () => [`8d6eSJuo:limit:wrong-codes:stranger:${random(16)}:4090`, '1', 35 * DAY],
}
/** Where entries of one kind lie: beyond the stores of the populations. */
const FIRST_STORE = 8

/** What an entry of each kind takes in an engine, everything around it included. */
export async function bytesPerEntry(engine) {
  const sizes = {}
  for (const [index, [name, make]] of Object.entries(KINDS).entries()) {
    const { filler } = await engine.open(FIRST_STORE + index)
    const before = await engine.bytes()
    for (let done = 0; done < ENTRIES; done += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => filler.put(...make())))
    }
    sizes[name] = ((await engine.bytes()) - before) / ENTRIES
  }
  return sizes
}
