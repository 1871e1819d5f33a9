import { BUILT_IN_VARIABLES, type MailTemplate, MailTemplateError, mailTemplateNames } from '@doorpost/server/mail'
import { InputError } from '../http/input-error'
import type { MailKind, ReadTemplate } from '../mail/read-templates'
import { type Refusal, templateRefused, violationsRefused } from './refusal'
import type { SendInput } from './request-rules'

/** The template of an email, or why it cannot be filled in. */
export type ChosenTemplate = { readonly ok: true; readonly template: MailTemplate | undefined } | Refusal

/** Which email a send asks for. */
export const mailKindOf = ({ template }: SendInput): MailKind => (template === 2 ? 'SIGNUP' : 'SIGNIN')

const BUILT_IN: readonly string[] = BUILT_IN_VARIABLES

/** The service refuses an email whose template names a variable without a value, even in a branch that is not taken. */
function missingRefused(template: MailTemplate, given: Readonly<Record<string, string>>): Refusal | undefined {
  const missing = mailTemplateNames(template).filter((name) => !Object.hasOwn(given, name) && !BUILT_IN.includes(name))
  if (missing.length === 0) return undefined
  return violationsRefused(
    missing.map((name) => ({
      field: `template_variables["${name}"]`,
      description: 'the template names it, and the request does not give it',
      constraint: 'template_variables.missing',
    })),
  )
}

/** Reads the template for a send, and checks that it can be filled in. */
export function chooseTemplate(readTemplate: ReadTemplate, input: SendInput): ChosenTemplate {
  try {
    const template = readTemplate(mailKindOf(input))
    const refusal = template && missingRefused(template, input.templateVariables)
    return refusal ?? { ok: true, template }
  } catch (error) {
    if (error instanceof MailTemplateError || error instanceof InputError) return templateRefused(error.message)
    throw error
  }
}
