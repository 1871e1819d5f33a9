import { randomBytes } from 'node:crypto'
import { ScalekitClient } from '@scalekit-sdk/node'
import type { FaultName } from './faults'

/** A sign-in that waits for its code or link. */
export interface Flow {
  readonly id: string
  readonly email: string
  readonly next: string
  readonly isKnown: boolean
  authRequestId: string
  wrong: number
  isOver: boolean
}

/** The app's memory, its client of the service, and which faults are on. */
export interface App {
  readonly origin: string
  readonly secret: string
  readonly scalekit: ScalekitClient
  readonly emulatorUrl: string
  readonly flows: Map<string, Flow>
  /** Addresses by session id. */
  readonly sessions: Map<string, string>
  /** When emails went out, by whom they count for. */
  readonly mails: Map<string, number[]>
  /** Wrong codes of strangers, by mailbox. */
  readonly wrongCodes: Map<string, number>
  /** Addresses that signed in before. */
  readonly verified: Set<string>
  /** Addresses by link that was used. */
  readonly usedLinks: Map<string, string>
  has(fault: FaultName): boolean
}

export const newId = () => randomBytes(16).toString('base64url')

/** What the emulator gives an app as its environment. */
export type ServiceEnv = Readonly<
  Record<'SCALEKIT_ENVIRONMENT_URL' | 'SCALEKIT_CLIENT_ID' | 'SCALEKIT_CLIENT_SECRET', string>
>

export function createApp(origin: string, env: ServiceEnv, faults: readonly FaultName[]): App {
  const on = new Set(faults)
  return {
    origin,
    secret: on.has('guessable-secret') ? 'your_jwt_secret' : randomBytes(32).toString('hex'),
    scalekit: new ScalekitClient(env.SCALEKIT_ENVIRONMENT_URL, env.SCALEKIT_CLIENT_ID, env.SCALEKIT_CLIENT_SECRET),
    emulatorUrl: env.SCALEKIT_ENVIRONMENT_URL,
    flows: new Map(),
    sessions: new Map(),
    mails: new Map(),
    wrongCodes: new Map(),
    verified: new Set(),
    usedLinks: new Map(),
    has: (fault) => on.has(fault),
  }
}
