/** Values for the email template, by name. */
export type TemplateVariables = Readonly<Record<string, string>>

const MAX_COUNT = 30
const MIN_NAME_LENGTH = 2
const MAX_NAME_LENGTH = 25
const MAX_VALUE_LENGTH = 256
/** The names that the service fills itself. */
const RESERVED = ['otp', 'link', 'expiry_time_relative', 'expire_time', 'expiry_time']

// The service counts characters, not UTF-16 units.
const lengthOf = (text: string) => [...text].length

/** What is wrong with values for the email template, as sentences with the fix. Repeats no value: it may be a visitor's. */
export function templateVariableProblems(variables: unknown): string[] {
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) {
    return ['templateVariables must be an object of names and texts, such as { locale: "en" }.']
  }
  const entries = Object.entries(variables)
  const problems = entries.flatMap(([name, value]) => entryProblems(name, value))
  if (entries.length > MAX_COUNT) problems.push(`templateVariables must have at most ${MAX_COUNT} names.`)
  return problems
}

function entryProblems(name: string, value: unknown): string[] {
  const length = lengthOf(name)
  if (length < MIN_NAME_LENGTH || length > MAX_NAME_LENGTH) {
    return [`templateVariables: every name must have ${MIN_NAME_LENGTH} to ${MAX_NAME_LENGTH} characters.`]
  }
  if (RESERVED.includes(name)) return [`templateVariables: the name ${name} is reserved. Choose another one.`]
  if (typeof value === 'string' && lengthOf(value) <= MAX_VALUE_LENGTH) return []
  const shown = /^\w+$/.test(name) ? `templateVariables.${name}` : 'every value of templateVariables'
  return [`${shown} must be text of at most ${MAX_VALUE_LENGTH} characters.`]
}
