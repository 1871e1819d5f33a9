import type { DeviceName } from './flow-path'

/** An email that has arrived in the player's mailbox. */
export interface FlowMail {
  readonly number: number
  readonly to: string
  readonly code: string
  readonly linkUrl: string
  /** The device whose sign-in it belongs to. */
  readonly device: DeviceName
  /** Since the beginning. */
  readonly arrivedAtSeconds: number
}

const CODES = 1_000_000

const toCode = (value: number): string => `${value % CODES}`.padStart(6, '0')

/** Writes an email. Its code looks random and is the same each time: a link shows everybody the same. */
export const createFlowMail = (mail: Omit<FlowMail, 'code' | 'linkUrl'>): FlowMail => ({
  ...mail,
  code: toCode(381_654 + mail.number * 524_287),
  linkUrl: `https://app.example/api/auth/link?token=${mail.number.toString(36)}k7q2`,
})

/** A code that is not the one of the email; another one for each turn, since a form sends none twice. */
export const wrongCodeFor = (code: string, turn: number): string => toCode(Number(code) + 111_111 + turn)
