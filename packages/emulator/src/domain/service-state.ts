import type { ReadTemplate } from '../mail/read-templates'
import type { EmulatorSettings } from '../settings'
import type { MailRateLimit } from './mail-rate-limit'
import type { RandomSource } from './random'
import type { RequestMemory } from './request-memory'

/** What the calls read and write. Time, randomness and settings are given, so that every run can be repeated. */
export interface ServiceState {
  readonly settings: () => EmulatorSettings
  readonly nowMs: () => number
  readonly random: RandomSource
  readonly memory: RequestMemory
  readonly mailRate: MailRateLimit
  readonly readTemplate: ReadTemplate
}
