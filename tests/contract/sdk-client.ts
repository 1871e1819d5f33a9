import { type Emulator, type EmulatorOptions, startEmulator } from '@doorpost/emulator'
import { ScalekitClient } from '@scalekit-sdk/node'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'

/** The path that links lead to in these tests. */
export const LINK_URI = 'http://localhost:3000/api/auth/verify/flow'

/** The unmodified SDK, pointed at an emulator. */
export function createClient({ env }: Pick<Emulator, 'env'>, timeoutMs = 20_000): ScalekitClient {
  const { SCALEKIT_ENVIRONMENT_URL, SCALEKIT_CLIENT_ID, SCALEKIT_CLIENT_SECRET } = env
  return new ScalekitClient(SCALEKIT_ENVIRONMENT_URL, SCALEKIT_CLIENT_ID, SCALEKIT_CLIENT_SECRET, { timeoutMs })
}

/** One emulator for a test file, as at start before each test. */
export function useEmulator(options?: EmulatorOptions) {
  let emulator: Emulator
  let client: ScalekitClient
  beforeAll(async () => {
    emulator = await startEmulator(options)
    client = createClient(emulator)
  })
  beforeEach(() => emulator.reset())
  afterAll(() => emulator.stop())
  return {
    emulator: () => emulator,
    sdk: () => client.passwordless,
    /** Sends an email and reads it. */
    send: async (
      email = 'ada@example.com',
      sendOptions: { state?: string; expiresIn?: number; template?: 1 | 2 } = {},
    ) => {
      const sent = await client.passwordless.sendPasswordlessEmail(email, {
        magiclinkAuthUri: LINK_URI,
        ...sendOptions,
      })
      return { ...sent, ...newestMail(emulator, email) }
    },
  }
}

/** The code and the link token of the newest email to an address. */
export function newestMail(emulator: Emulator, email: string): { code: string; linkToken: string } {
  const [mail] = emulator.messages(email)
  const linkToken = mail?.link ? new URL(mail.link).searchParams.get('link_token') : null
  return { code: mail?.code ?? '', linkToken: linkToken ?? '' }
}

/** A code of the same form that is not the right one. */
export function wrongCode(code: string): string {
  return code === '000000' ? '000001' : '000000'
}

/** What a refused call is expected to throw. */
export interface ExpectedRefusal {
  readonly name: string
  readonly grpcStatus: number
  readonly errorCode: string | null
  readonly message: string
}

/** gRPC 3 as the SDK reports it. */
export function badRequest(message: string): ExpectedRefusal {
  const errorCode = 'INVALID_ARGUMENT'
  return { name: 'ScalekitBadRequestException', grpcStatus: 3, errorCode, message: `[invalid_argument] ${message}` }
}

/** gRPC 8 as the SDK reports it. */
export function tooMany(message: string): ExpectedRefusal {
  const name = 'ScalekitTooManyRequestsException'
  return { name, grpcStatus: 8, errorCode: 'RATE_LIMITED', message: `[resource_exhausted] ${message}` }
}

/** Waits for the refusal, compares every part of it, and hands the exception over. */
export async function expectRefusal(call: Promise<unknown>, expected: ExpectedRefusal) {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(Error)
  // The parts that every exception of the SDK has, read by name because their type is the SDK's own business.
  const error = thrown as Error & {
    grpcStatus: number
    errorCode: string | null
    errDetails: readonly {
      validationErrorInfo?: { fieldViolations: readonly { field: string; constraint: string }[] }
    }[]
  }
  const { grpcStatus, errorCode, message } = error
  expect({ name: error.constructor.name, grpcStatus, errorCode, message }).toEqual(expected)
  const violations = error.errDetails.flatMap((detail) => detail.validationErrorInfo?.fieldViolations ?? [])
  return violations.map(({ field, constraint }) => `${field} ${constraint}`)
}
