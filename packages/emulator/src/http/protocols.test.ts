import { request } from 'node:http'
import { create, toBinary } from '@bufbuild/protobuf'
import { Code, ConnectError, createClient, type Transport } from '@connectrpc/connect'
import {
  compressionGzip,
  createConnectTransport,
  createGrpcTransport,
  createGrpcWebTransport,
} from '@connectrpc/connect-node'
import {
  PasswordlessService,
  SendPasswordlessRequestSchema,
} from '@scalekit-sdk/node/lib/pkg/grpc/scalekit/v1/auth/passwordless_pb.js'
import { ErrorInfoSchema } from '@scalekit-sdk/node/lib/pkg/grpc/scalekit/v1/errdetails/errdetails_pb.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_CLIENT } from '../emulator-options'
import { type Emulator, startEmulator } from '../start-emulator'

const MAIL = { email: 'ada@example.com', magiclinkAuthUri: 'http://localhost:3000/verify' }

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
})
beforeEach(() => emulator.reset())
afterAll(() => emulator.stop())

async function accessToken(): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: DEFAULT_CLIENT.id, client_secret: DEFAULT_CLIENT.secret }
  const response = await fetch(`${emulator.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) })
  return (await response.json()).access_token
}

async function clientFor(transport: Transport) {
  const headers = { authorization: `Bearer ${await accessToken()}` }
  const client = createClient(PasswordlessService, transport)
  return {
    send: (mail: Parameters<typeof client.sendPasswordlessEmail>[0]) => client.sendPasswordlessEmail(mail, { headers }),
    verify: (proof: Parameters<typeof client.verifyPasswordlessEmail>[0]) =>
      client.verifyPasswordlessEmail(proof, { headers }),
  }
}

// An idle session would keep the emulator from stopping at once.
const shared = { idleConnectionTimeoutMs: 100 }
const TRANSPORTS: readonly (readonly [string, () => Transport])[] = [
  ['gRPC over HTTP/2', () => createGrpcTransport({ baseUrl: emulator.url, ...shared })],
  [
    'compressed gRPC',
    () =>
      createGrpcTransport({
        baseUrl: emulator.url,
        ...shared,
        sendCompression: compressionGzip,
        compressMinBytes: 0,
      }),
  ],
  ['gRPC-Web over HTTP/1.1', () => createGrpcWebTransport({ baseUrl: emulator.url, httpVersion: '1.1' })],
  ['gRPC-Web over HTTP/2', () => createGrpcWebTransport({ baseUrl: emulator.url, httpVersion: '2', ...shared })],
  [
    'Connect over HTTP/1.1, as JSON',
    () => createConnectTransport({ baseUrl: emulator.url, httpVersion: '1.1', useBinaryFormat: false }),
  ],
  [
    'Connect over HTTP/1.1, as bytes',
    () => createConnectTransport({ baseUrl: emulator.url, httpVersion: '1.1', useBinaryFormat: true }),
  ],
  ['Connect over HTTP/2', () => createConnectTransport({ baseUrl: emulator.url, httpVersion: '2', ...shared })],
]

describe.each(TRANSPORTS)('%s', (_name, createTransport) => {
  test('signs in with the code of the mail', async () => {
    const client = await clientFor(createTransport())
    const { authRequestId } = await client.send({ ...MAIL, state: 'kept' })
    const [mail] = emulator.messages(MAIL.email)
    const verified = await client.verify({ authRequestId, authCredential: { case: 'code', value: mail?.code ?? '' } })
    expect(verified).toMatchObject({ email: MAIL.email, state: 'kept', passwordlessType: 1 })
  })

  test('says why it refuses', async () => {
    const client = await clientFor(createTransport())
    const error = ConnectError.from(await client.send({ ...MAIL, email: 'nonsense' }).catch((thrown) => thrown))
    expect(error.code).toBe(Code.InvalidArgument)
    const [info] = error.findDetails(ErrorInfoSchema)
    expect(info?.errorCode).toBe('INVALID_ARGUMENT')
    expect(info?.validationErrorInfo?.fieldViolations).toMatchObject([{ field: 'email', constraint: 'string.email' }])
  })

  test('needs a token', async () => {
    const call = createClient(PasswordlessService, createTransport()).sendPasswordlessEmail(MAIL)
    await expect(call).rejects.toMatchObject({ code: Code.Unauthenticated, rawMessage: 'Token empty' })
  })

  test('breaks off, and loses the response after the work', async () => {
    const client = await clientFor(createTransport())
    emulator.addFault({ method: 'send', kind: 'reset', times: 1 })
    await expect(client.send(MAIL)).rejects.toThrow()
    expect(emulator.messages()).toHaveLength(0)
    emulator.addFault({ method: 'send', kind: 'lost_response', times: 1 })
    await expect(client.send(MAIL)).rejects.toThrow()
    expect(emulator.messages()).toHaveLength(1)
  })
})

// The Go SDK does this: the HTTP client of Go does not use HTTP/2 without TLS.
describe('gRPC over HTTP/1.1', () => {
  async function post(message: Uint8Array) {
    const prefix = Buffer.alloc(5)
    prefix.writeUInt32BE(message.length, 1)
    const sent = request(`${emulator.url}/${PasswordlessService.typeName}/SendPasswordlessEmail`, {
      method: 'POST',
      headers: {
        'content-type': 'application/grpc+proto',
        te: 'trailers',
        authorization: `Bearer ${await accessToken()}`,
      },
    })
    sent.end(Buffer.concat([prefix, message]))
    return new Promise((resolve, reject) => {
      sent.on('error', reject)
      sent.on('response', (response) => {
        response.resume()
        response.on('end', () => resolve({ status: response.statusCode, grpc: response.trailers['grpc-status'] }))
      })
    })
  }

  test('ends with its status in the trailers', async () => {
    const good = toBinary(SendPasswordlessRequestSchema, create(SendPasswordlessRequestSchema, MAIL))
    expect(await post(good)).toEqual({ status: 200, grpc: '0' })
    const bad = toBinary(SendPasswordlessRequestSchema, create(SendPasswordlessRequestSchema, {}))
    expect(await post(bad)).toEqual({ status: 200, grpc: String(Code.InvalidArgument) })
    expect(emulator.messages()).toHaveLength(1)
  })
})
