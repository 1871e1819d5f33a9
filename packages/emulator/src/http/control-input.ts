import { CALL_NAMES, type CallName, FAULT_KINDS, type Fault } from '../faults'
import { ANIMAL_NAMES, type MailboxAnimal } from '../mailbox/animals'
import { DEFAULT_SETTINGS, type EmulatorSettings } from '../settings'
import { InputError } from './input-error'

/** Reads one value, or says what it should have been. */
type Parser<T> = (name: string, value: unknown) => T

/** @throws InputError with the reason. */
export function refuse(reason: string): never {
  throw new InputError(reason)
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value)
}

function whole(min: number, max: number): Parser<number> {
  return (name, value) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value
    return refuse(`${name} must be a whole number from ${min} to ${max}, not ${shown(value)}.`)
  }
}

/** Case does not matter: the dashboard writes NUMERIC where the kit writes numeric. */
function oneOf<const T extends string>(options: readonly T[]): Parser<T> {
  return (name, value) => {
    const wanted = typeof value === 'string' ? value.toLowerCase() : undefined
    const found = options.find((option) => option.toLowerCase() === wanted)
    return found ?? refuse(`${name} must be one of ${options.join(', ')}, not ${shown(value)}.`)
  }
}

const bool: Parser<boolean> = (name, value) =>
  typeof value === 'boolean' ? value : refuse(`${name} must be true or false, not ${shown(value)}.`)

const SETTING_PARSERS: { readonly [K in keyof EmulatorSettings]: Parser<EmulatorSettings[K]> } = {
  type: oneOf(['OTP', 'LINK', 'LINK_OTP']),
  expiresInSeconds: whole(60, 3600),
  codeLength: whole(4, 20),
  codeAlphabet: oneOf(['numeric', 'alphanumeric']),
  enforceSameBrowserOrigin: bool,
  regenerateOnResend: bool,
  sendsPerMinute: whole(1, 1_000_000),
  attemptsPer10Minutes: whole(1, 1_000_000),
  resendRotatesId: bool,
  unknownRequestCode: oneOf(['INVALID_ARGUMENT', 'NOT_FOUND']),
  expiredResendRevives: bool,
  verifyEchoesType: oneOf(['method', 'configured']),
  verifyEchoesAddress: oneOf(['given', 'lowercased']),
  sendVoidsOlderRequests: bool,
  expiresInOutOfRange: oneOf(['reject', 'clamp']),
}

function isSettingName(name: string): name is keyof EmulatorSettings {
  return Object.hasOwn(DEFAULT_SETTINGS, name)
}

/** The fields of an object that has no others. @throws InputError with the reason. */
export function fieldsOf(body: unknown, known: readonly string[]): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return refuse(`The body must be a JSON object, not ${shown(body)}.`)
  }
  const fields = { ...body } as Record<string, unknown> // an object's own keys are strings
  const unknown = Object.keys(fields).find((name) => !known.includes(name))
  if (unknown !== undefined) refuse(`Unknown field "${unknown}". Allowed: ${known.join(', ')}.`)
  return fields
}

/** Some settings, each checked. @throws InputError with the reason. */
export function parseSettingsPatch(body: unknown): Partial<EmulatorSettings> {
  const fields = fieldsOf(body, Object.keys(DEFAULT_SETTINGS))
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    isSettingName(name) ? SETTING_PARSERS[name](name, value) : undefined,
  ])
  return Object.fromEntries(entries)
}

/** The name of a call, where one is given. @throws InputError with the reason. */
export function parseMethod(value: string | undefined): CallName | undefined {
  return value === undefined ? undefined : oneOf(CALL_NAMES)('method', value)
}

/** A fault. @throws InputError with the reason. */
export function parseFault(body: unknown): Fault {
  const { method, kind, times, delayMs } = fieldsOf(body, ['method', 'kind', 'times', 'delayMs'])
  return {
    method: oneOf(CALL_NAMES)('method', method),
    kind: oneOf(FAULT_KINDS)('kind', kind),
    ...(times !== undefined && { times: whole(1, 1_000_000)('times', times) }),
    ...(delayMs !== undefined && { delayMs: whole(0, 600_000)('delayMs', delayMs) }),
  }
}

/** Names of what stands between an email and the person. @throws InputError with the reason. */
export function parseAnimals(names: unknown): readonly MailboxAnimal[] {
  if (!Array.isArray(names)) return refuse(`mailbox must be a list of names, not ${shown(names)}.`)
  return names.map((name) => oneOf(ANIMAL_NAMES)('mailbox', name))
}

/** What the control API is told to switch on. @throws InputError with the reason. */
export function parseMailbox(body: unknown): readonly MailboxAnimal[] {
  return parseAnimals(fieldsOf(body, ['mailbox']).mailbox)
}

/** Names a message. @throws InputError with the reason. */
export function parseMessageId(body: unknown): string {
  const { id } = fieldsOf(body, ['id'])
  return typeof id === 'string' ? id : refuse(`id must be the id of an email, not ${shown(id)}.`)
}

/** Seconds to move the clock by, forward only. @throws InputError with the reason. */
export function parseClockMove(body: unknown): number {
  const { advanceSeconds } = fieldsOf(body, ['advanceSeconds'])
  return whole(0, 1_000_000_000)('advanceSeconds', advanceSeconds)
}
