import { createRequire } from 'node:module'
import { ScalekitClient } from '@scalekit-sdk/node'
import { describe, expect, test } from 'vitest'
import { createClient, LINK_URI, useEmulator } from './sdk-client'

const { emulator } = useEmulator()
const GOOD = { grant_type: 'client_credentials', client_id: 'skc_emulator', client_secret: 'emulator-secret' }

async function post(form: Record<string, string>) {
  const response = await fetch(`${emulator().url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) })
  return { status: response.status, body: await response.json() }
}

describe('token endpoint', () => {
  test('grants a bearer token for a day', async () => {
    const { status, body } = await post(GOOD)
    expect(status).toBe(200)
    expect(body).toEqual({ access_token: expect.any(String), token_type: 'Bearer', expires_in: 86399, scope: 'openid' })
  })

  test.each([{ client_secret: 'wrong' }, { client_id: 'wrong' }])('refuses %o', async (wrong) => {
    expect(await post({ ...GOOD, ...wrong })).toEqual({ status: 401, body: { error: 'invalid_client' } })
  })

  test('refuses another grant', async () => {
    const grant = { grant_type: 'authorization_code' }
    expect(await post({ ...GOOD, ...grant })).toEqual({ status: 400, body: { error: 'unsupported_grant_type' } })
  })

  test('refuses a body that is no form, and one without a grant', async () => {
    const json = { method: 'POST', body: JSON.stringify(GOOD), headers: { 'content-type': 'application/json' } }
    expect((await fetch(`${emulator().url}/oauth/token`, json)).status).toBe(400)
    expect((await post({ client_id: 'skc_emulator' })).status).toBe(400)
  })

  test('says why a base URL with a slash at its end finds nothing', async () => {
    const response = await fetch(`${emulator().url}//oauth/token`, { method: 'POST', body: new URLSearchParams(GOOD) })
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Remove the slash at the end of the environment URL.')
  })

  test('is found by discovery, which names nothing that is not there', async () => {
    const { port } = emulator()
    // The issuer is the origin that was asked: clients compare the two.
    for (const origin of [`http://127.0.0.1:${port}`, `http://localhost:${port}`]) {
      const found = await (await fetch(`${origin}/.well-known/openid-configuration`)).json()
      expect(found).toEqual({
        issuer: origin,
        token_endpoint: `${origin}/oauth/token`,
        jwks_uri: `${origin}/keys`,
        grant_types_supported: ['client_credentials'],
        token_endpoint_auth_methods_supported: ['client_secret_post'],
        response_types_supported: [],
      })
      expect((await fetch(found.token_endpoint, { method: 'POST', body: new URLSearchParams(GOOD) })).status).toBe(200)
      expect((await fetch(found.jwks_uri)).status).toBe(200)
    }
  })

  test('serves a set of public keys', async () => {
    const { keys } = await (await fetch(`${emulator().url}/keys`)).json()
    expect(keys).toEqual([expect.objectContaining({ kty: 'RSA', alg: 'RS256', use: 'sig' })])
    expect(keys[0]).not.toHaveProperty('d')
  })

  test('bad credentials reach the app as a raw error of the HTTP client, without the secret', async () => {
    const client = new ScalekitClient(emulator().url, 'skc_emulator', 'wrong-secret')
    const thrown = await client.passwordless.sendPasswordlessEmail('ada@example.com').catch((error: unknown) => error)
    expect(thrown).toMatchObject({ name: 'AxiosError', response: { status: 401 } })
    expect(emulator().calls()).toEqual({ send: 0, resend: 0, verify: 0, token: 1 })
  })
})

describe('bearer check', () => {
  // Connect's own classes, from where the SDK has them: a client that sends what the SDK never would.
  const require = createRequire(createRequire(import.meta.url).resolve('@scalekit-sdk/node'))
  const { createClient: createRpcClient } = require('@connectrpc/connect')
  const { createGrpcTransport } = require('@connectrpc/connect-node')
  const { PasswordlessService } = require('./pkg/grpc/scalekit/v1/auth/passwordless_pb')

  test.each([
    ['no token', {}, 'Token empty'],
    ['an empty token', { authorization: 'Bearer ' }, 'Token empty'],
    ['an unknown token', { authorization: 'Bearer unknown' }, 'invalid token'],
  ])('refuses %s before anything else, and counts nothing', async (_what, headers, message) => {
    const rpc = createRpcClient(PasswordlessService, createGrpcTransport({ baseUrl: emulator().url }))
    const call = rpc.sendPasswordlessEmail({ email: 'not an address' }, { headers })
    await expect(call).rejects.toMatchObject({ code: 16, rawMessage: message })
    expect(emulator().calls().send).toBe(0)
  })

  test('refuses a token after its life, and the SDK fetches another', async () => {
    const client = createClient(emulator())
    await client.passwordless.sendPasswordlessEmail('ada@example.com', { magiclinkAuthUri: LINK_URI })
    emulator().advanceClock(86_400)
    await client.passwordless.sendPasswordlessEmail('ada@example.com', { magiclinkAuthUri: LINK_URI })
    expect(emulator().calls()).toMatchObject({ send: 2, token: 2 })
  })
})
