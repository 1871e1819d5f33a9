import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { useEmulator } from './sdk-client'

const { emulator } = useEmulator()
const script = fileURLToPath(new URL('sign-in-by-sdk.mjs', import.meta.url))

// Port 1 has no one listening: what goes to the proxy fails at once.
const PROXY = { HTTP_PROXY: 'http://127.0.0.1:1', http_proxy: 'http://127.0.0.1:1' }

function signIn(environment: Record<string, string>) {
  const { NO_PROXY: _, no_proxy: __, ...inherited } = process.env
  const env = { ...inherited, ...emulator().env, ...PROXY, ...environment }
  return promisify(execFile)(process.execPath, [script], { env })
}

describe('an app whose shell has a proxy', () => {
  test('asks the proxy for its token, and never reaches the emulator', async () => {
    await expect(signIn({})).rejects.toThrow('ECONNREFUSED')
    expect(emulator().calls().token).toBe(0)
  })

  test('signs in with the NO_PROXY that the command prints', async () => {
    expect((await signIn({ NO_PROXY: 'localhost,127.0.0.1' })).stdout).toBe('ada@example.com')
  })
})
