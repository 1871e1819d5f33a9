import { type MailTemplate, renderMailTemplate, toSpokenDuration } from '@doorpost/server/mail'
import type { MailOrder } from '../domain/mail-calls'

/** An email of an app's own template, with what the service fills in by itself. */
export function fillTemplate(template: MailTemplate, order: MailOrder): MailTemplate {
  const { to, code, link, expiresInSeconds, templateVariables } = order
  const lasts = toSpokenDuration(expiresInSeconds, 'en')
  return renderMailTemplate(template, {
    app_name: '',
    app_logo_url: '',
    app_support_email: '',
    app_organization_meta_name: '',
    organization_name: '',
    user_name: '',
    user_email: to,
    ...templateVariables,
    otp: code ?? '',
    link: link ?? '',
    expiry_time_relative: lasts,
    expire_time: lasts,
    expiry_time: lasts,
  })
}
