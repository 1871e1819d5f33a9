import type { Purpose } from '@doorpost/server/contract'
import type { FormPurpose } from './copy'

/** What is asked of the server beside the address. */
export interface MailFields {
  readonly purpose?: Purpose
  readonly locale?: string
}

/** The same as a form has it: the server knows two kinds of mail. */
export const mailFields = (purpose: FormPurpose | undefined, locale: string | undefined): MailFields => ({
  ...(locale && { locale }),
  ...(purpose && purpose !== 'both' && { purpose }),
})
