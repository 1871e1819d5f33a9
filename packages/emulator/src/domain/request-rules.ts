import type { FieldViolation } from './refusal'

/** A send request, unvalidated. */
export interface SendInput {
  readonly email: string
  /** The number of the template, as sent; 1 is SIGNIN, 2 is SIGNUP. */
  readonly template?: number | undefined
  readonly magiclinkAuthUri?: string | undefined
  readonly state?: string | undefined
  readonly expiresInSeconds?: number | undefined
  readonly templateVariables: Readonly<Record<string, string>>
}

/** A verify request, unvalidated. */
export interface VerifyInput {
  readonly credential: { readonly kind: 'code' | 'link_token'; readonly value: string } | undefined
  readonly authRequestId?: string | undefined
}

/** The range of `expires_in`, in seconds. */
export const EXPIRES_IN_RANGE = { min: 60, max: 3600 } as const

const RESERVED_VARIABLES = new Set(['otp', 'expiry_time_relative', 'link', 'expire_time', 'expiry_time'])
const MAX_VARIABLES = 30

// The email production of the HTML standard, which the service's validator uses too.
const EMAIL =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/

function lengthViolations(field: string, value: string, min: number, max: number): FieldViolation[] {
  // The proto counts characters, not UTF-16 units.
  const length = [...value].length
  if (length < min) {
    return [{ field, description: `value length must be at least ${min} characters`, constraint: 'string.min_len' }]
  }
  if (length > max) {
    return [{ field, description: `value length must be at most ${max} characters`, constraint: 'string.max_len' }]
  }
  return []
}

function optionalLength(field: string, value: string | undefined, min: number, max: number): FieldViolation[] {
  return value === undefined ? [] : lengthViolations(field, value, min, max)
}

function emailViolations(email: string): FieldViolation[] {
  const byLength = lengthViolations('email', email, 1, 320)
  if (byLength.length > 0 || EMAIL.test(email)) return byLength
  return [{ field: 'email', description: 'value must be a valid email address', constraint: 'string.email' }]
}

function templateViolations(template: number | undefined): FieldViolation[] {
  if (template === undefined || [0, 1, 2].includes(template)) return []
  const description = 'value must be one of the defined enum values'
  return [{ field: 'template', description, constraint: 'enum.defined_only' }]
}

function variableViolations(variables: Readonly<Record<string, string>>): FieldViolation[] {
  const entries = Object.entries(variables)
  const violations = entries.flatMap(([key, value]) => {
    const field = `template_variables["${key}"]`
    const reserved = { field, description: 'variable name is reserved', constraint: 'template_variables.reserved' }
    return [
      ...lengthViolations(field, key, 2, 25),
      ...lengthViolations(field, value, 0, 256),
      ...(RESERVED_VARIABLES.has(key) ? [reserved] : []),
    ]
  })
  if (entries.length <= MAX_VARIABLES) return violations
  const description = `map must be at most ${MAX_VARIABLES} entries`
  return [{ field: 'template_variables', description, constraint: 'map.max_pairs' }, ...violations]
}

/** Every proto rule that a send breaks, in field order. */
export function sendViolations(input: SendInput): FieldViolation[] {
  return [
    ...emailViolations(input.email),
    ...templateViolations(input.template),
    ...optionalLength('magiclink_auth_uri', input.magiclinkAuthUri, 1, 1000),
    ...optionalLength('state', input.state, 1, 1000),
    ...variableViolations(input.templateVariables),
  ]
}

/** The rule for `expires_in`, which is a setting of the environment and not of the proto. */
export function expiresInViolations(seconds: number | undefined): FieldViolation[] {
  const { min, max } = EXPIRES_IN_RANGE
  if (seconds === undefined || (seconds >= min && seconds <= max)) return []
  const description = `value must be between ${min} and ${max} seconds`
  return [{ field: 'expires_in', description, constraint: 'uint32.gte_lte' }]
}

/** Every proto rule that a verify breaks. */
export function verifyViolations({ credential, authRequestId }: VerifyInput): FieldViolation[] {
  const idViolations = optionalLength('auth_request_id', authRequestId, 0, 200)
  if (!credential) {
    const description = 'exactly one field is required in oneof'
    return [{ field: 'auth_credential', description, constraint: 'required' }, ...idViolations]
  }
  const { kind, value } = credential
  return [...lengthViolations(kind, value, 1, kind === 'code' ? 20 : 100), ...idViolations]
}

/** Every proto rule that a resend breaks. */
export function resendViolations(authRequestId: string): FieldViolation[] {
  return lengthViolations('auth_request_id', authRequestId, 1, 200)
}
