import type { Purpose } from '@doorpost/server/contract'
import type { FormPurpose } from './copy'

/** What is asked of the server, which knows two kinds of mail. */
export const mailPurpose = (purpose: FormPurpose | undefined): Purpose | undefined =>
  purpose === 'both' ? undefined : purpose

/** The same as a field of a form. */
export const mailFields = (purpose: FormPurpose | undefined): { readonly purpose?: Purpose } => {
  const mail = mailPurpose(purpose)
  return mail ? { purpose: mail } : {}
}
