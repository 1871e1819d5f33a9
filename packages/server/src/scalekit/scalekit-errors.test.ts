import { describe, expect, it } from 'vitest'
import { toProviderFailure } from './scalekit-errors'

const grpc = (grpcStatus: number, message = '') => ({ name: 'ScalekitException', grpcStatus, message })
const axios = (status?: number) => ({
  name: 'AxiosError',
  message: 'ada@example.com',
  ...(status && { response: { status } }),
})

describe('toProviderFailure', () => {
  it.each([
    ['gRPC 8', grpc(8), 'rate_limited'],
    ['gRPC 16', grpc(16), 'misconfigured'],
    ['gRPC 14', grpc(14), 'unavailable'],
    ['gRPC 4', grpc(4), 'unavailable'],
    ['gRPC 13', grpc(13), 'unavailable'],
    ['gRPC 1', grpc(1), 'unavailable'],
    ['gRPC 3, expired', grpc(3, '[invalid_argument] Auth request expired'), 'expired'],
    ['gRPC 3, verification failed', grpc(3, '[invalid_argument] verification failed'), 'rejected'],
    ['gRPC 3, anything else', grpc(3, 'new words'), 'rejected'],
    ['gRPC 3, the id is missing', grpc(3, 'auth_request_id is required'), 'other_browser'],
    ['gRPC 3, the link is missing', grpc(3, 'magiclink_auth_uri is required'), 'misconfigured'],
    ['gRPC 5', grpc(5, 'auth request not found'), 'expired'],
    ['gRPC 9', grpc(9, 'auth request expired'), 'expired'],
    ['a token that is refused', axios(401), 'misconfigured'],
    ['a token request that is refused', axios(400), 'misconfigured'],
    ['a token endpoint that limits', axios(429), 'rate_limited'],
    ['a token endpoint that fails', axios(503), 'unavailable'],
    ['a token endpoint that is not there', axios(), 'unavailable'],
    ['a bad URL', new TypeError('Invalid URL'), 'misconfigured'],
    ['an error of any kind', new Error('socket hang up'), 'unavailable'],
    ['a text', 'broken', 'unavailable'],
    ['nothing', undefined, 'unavailable'],
    ['null', null, 'unavailable'],
  ])('%s is %s', (_name, error, reason) => {
    const failure = toProviderFailure(error, undefined)
    const detail = expect.stringMatching(/^(gRPC \d+|HTTP (\d+|without an answer))(, the [^@]+)?$/)
    expect(failure).toEqual({ ok: false, reason, detail })
  })

  it('is not misled by the name of a class, which bundlers change', () => {
    expect(toProviderFailure({ name: 'a', grpcStatus: 16 }, undefined).reason).toBe('misconfigured')
  })

  it.each([
    ['the token endpoint', Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:9'), { code: 'ECONNREFUSED' })],
    ['the service itself', grpc(14, '[unavailable] connect ECONNREFUSED 127.0.0.1:9')],
  ])('says which address refused a connection (%s), and that nothing was sent', (_name, error) => {
    expect(toProviderFailure(error, 'http://127.0.0.1:9/path')).toEqual({
      ok: false,
      reason: 'unavailable',
      isUnsent: true,
      detail: 'could not connect to http://127.0.0.1:9: ECONNREFUSED. Start the emulator: npx @doorpost/emulator',
    })
  })

  it('sends nobody to the emulator for a service that is elsewhere', () => {
    const failure = toProviderFailure(
      grpc(14, 'getaddrinfo ENOTFOUND app.scalekit.example'),
      'https://app.scalekit.example',
    )
    expect(failure.detail).toBe('could not connect to https://app.scalekit.example: ENOTFOUND.')
  })
})
