import type { CallLogEntry } from '@doorpost/emulator'
import { beforeEach, describe, expect, test } from 'vitest'
import { createRestClient, restError } from './rest-client'
import { createClient, useEmulator } from './sdk-client'

let log: CallLogEntry[] = []
const { emulator } = useEmulator({ onCall: (entry) => log.push(entry) })
const { request } = createRestClient(emulator)
beforeEach(() => {
  log = []
})

const outside = () => log.filter(({ call }) => call === 'other').map(({ outcome }) => outcome)

describe('calls outside passwordless', () => {
  test('the SDK is told so at its first attempt', async () => {
    const error = await createClient(emulator())
      .organization.getOrganization('org_123')
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ grpcStatus: 12, message: '[unimplemented] the emulator does passwordless only' })
    expect(outside()).toEqual([
      'UNIMPLEMENTED: POST /scalekit.v1.organizations.OrganizationService/GetOrganization: the emulator does passwordless only',
    ])
  })

  test.each(['application/grpc-web+proto', 'application/grpc-web-text'])(
    '%s is answered in its own way',
    async (type) => {
      const path = '/scalekit.v1.users.UserService/ListUsers'
      const init = { method: 'POST', headers: { 'content-type': type } }
      const response = await fetch(`${emulator().url}${path}`, init)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe(type)
      expect(response.headers.get('grpc-status')).toBe('12')
    },
  )

  test('Connect is answered in its own way', async () => {
    const path = '/scalekit.v1.auth.passwordless.PasswordlessService/NotYetThere'
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
    const response = await fetch(`${emulator().url}${path}`, init)
    expect(response.status).toBe(501)
    expect(await response.json()).toEqual({ code: 'unimplemented', message: 'the emulator does passwordless only' })
  })

  test.each([
    ['GET', '/organizations', '/api/v1/organizations'],
    ['POST', '/organizations/org_123/users', '/api/v1/organizations/…'],
    ['DELETE', '/users/ada@example.com?secret=s', '/api/v1/users/…'],
    ['PATCH', '/ada%40example.com', '/api/v1/…'],
  ])('%s %s is 501 in the JSON of the service', async (method, path, logged) => {
    const { status, body } = await request(path, { method })
    expect([status, body]).toEqual([501, restError(12, 'the emulator does passwordless only')])
    expect(outside()).toEqual([`UNIMPLEMENTED: ${method} ${logged}: the emulator does passwordless only`])
  })

  test.each(['/oauth/authorize?client_id=x', '/oidc/logout', '/api/v2/anything'])('%s is 501', async (path) => {
    const response = await fetch(`${emulator().url}${path}`)
    expect(response.status).toBe(501)
    expect(await response.text()).toContain('the emulator does passwordless only')
    expect(outside()).toHaveLength(1)
  })

  test.each(['/favicon.ico', '/.well-known/appspecific/com.chrome.devtools.json', '/oauth/token'])(
    'reading %s leaves no line',
    async (path) => {
      expect((await fetch(`${emulator().url}${path}`)).status).toBeLessThan(500)
      expect(outside()).toEqual([])
    },
  )
})
