import type { ServiceImpl } from '@connectrpc/connect'
import {
  type PasswordlessService,
  PasswordlessType,
  type VerifyPasswordLessRequest,
} from '@scalekit-sdk/node/lib/pkg/grpc/scalekit/v1/auth/passwordless_pb.js'
import type { MailSent } from '../domain/mail-calls'
import type { Refusal } from '../domain/refusal'
import type { VerifyInput } from '../domain/request-rules'
import type { EmulatorCore } from '../emulator-core'
import type { CallName } from '../faults'
import { refusalError } from './connect-errors'

function toCredential({ authCredential }: VerifyPasswordLessRequest): VerifyInput['credential'] {
  if (authCredential.case === undefined) return undefined
  return { kind: authCredential.case === 'code' ? 'code' : 'link_token', value: authCredential.value }
}

/** The service's three calls, from message to message. */
export type PasswordlessCalls = ReturnType<typeof createPasswordlessCalls>

/** The three calls of the SDK's own descriptors, over the core. */
export function createPasswordlessCalls(core: EmulatorCore) {
  /** Logs the outcome; a refusal leaves as the protocol's error. */
  function settled<T extends { readonly ok: true }>(
    call: CallName,
    outcome: T | Refusal,
    startedAtMs: number,
    toAddress: (success: T) => string,
  ): T {
    if (!outcome.ok) {
      core.finish(call, `${outcome.grpcCode}: ${outcome.message}`, { startedAtMs })
      throw refusalError(outcome)
    }
    core.finish(call, 'ok', { to: toAddress(outcome), startedAtMs })
    return outcome
  }

  function mailed(call: CallName, outcome: MailSent | Refusal, startedAtMs: number) {
    const sent = settled(call, outcome, startedAtMs, ({ mail }) => mail.to)
    return {
      authRequestId: sent.authRequestId,
      expiresAt: BigInt(sent.expiresAtSeconds),
      expiresIn: sent.expiresInSeconds,
      passwordlessType: PasswordlessType[sent.type],
    }
  }

  return {
    sendPasswordlessEmail: ({ email, template, magiclinkAuthUri, state, expiresIn, templateVariables }) => {
      const input = { email, template, magiclinkAuthUri, state, expiresInSeconds: expiresIn, templateVariables }
      const startedAtMs = performance.now()
      return mailed('send', core.send(input), startedAtMs)
    },
    resendPasswordlessEmail: ({ authRequestId }) => {
      const startedAtMs = performance.now()
      return mailed('resend', core.resend(authRequestId), startedAtMs)
    },
    verifyPasswordlessEmail: (request) => {
      const startedAtMs = performance.now()
      const outcome = core.verify({ credential: toCredential(request), authRequestId: request.authRequestId })
      const { email, state, template, type } = settled('verify', outcome, startedAtMs, (verified) => verified.email)
      return {
        email,
        passwordlessType: PasswordlessType[type],
        ...(state !== undefined && { state }),
        ...(template !== undefined && { template }),
      }
    },
  } satisfies ServiceImpl<typeof PasswordlessService>
}
