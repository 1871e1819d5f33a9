/**
 * Adds to a count and gives it a life when it has none, in one step. An error of `INCRBY` ends it before it writes.
 * `PEXPIRE` comes after, so a count that lost its life some other way gets one again. A count that is back at 0 is removed:
 * it says no more than none, and every sign-in gives some back.
 */
export const ADD_SCRIPT = `
local value = redis.call('INCRBY', KEYS[1], ARGV[1])
if value == 0 then
  redis.call('DEL', KEYS[1])
  return { 0, 0 }
end
local rest = redis.call('PTTL', KEYS[1])
if rest < 0 then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  rest = ARGV[2]
end
return { value, tonumber(rest) }`

let name: Promise<string> | undefined

/** What Redis calls a script: the SHA-1 of its text. WebCrypto, since a store may run where Node.js is not. */
async function sha1(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The name under which Redis keeps {@link ADD_SCRIPT} once it has run. */
export function addScriptName(): Promise<string> {
  name ??= sha1(ADD_SCRIPT)
  return name
}
