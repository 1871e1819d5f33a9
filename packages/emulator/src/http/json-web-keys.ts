import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'

/** `GET /keys`: a JWK set with one fresh RSA key. Nothing is signed with it; clients only have to find the set. */
export function createJsonWebKeys(): () => Promise<{ keys: readonly object[] }> {
  let made: Promise<{ keys: readonly object[] }> | undefined
  async function make() {
    const { publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
    return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'emulator', use: 'sig', alg: 'RS256' }] }
  }
  return () => {
    made ??= make()
    return made
  }
}
