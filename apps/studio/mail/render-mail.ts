import { appNameOf } from '../../../packages/emulator/src/mail/app-name'
import { composeMail, type Mail } from '../../../packages/emulator/src/mail/compose-mail'

/** What an email is written from. */
export interface MailRequest {
  /** BCP 47 tag; English for one that the emulator has no words for. */
  readonly lang: string
  readonly email: string
  /** Left out of an email that holds only a link. */
  readonly code?: string | null
  /** Left out of an email that holds only a code. */
  readonly linkUrl?: string | null
  /** Name of the app; it is the sender too. */
  readonly appName?: string
  /** @default 'SIGNIN' */
  readonly template?: 'SIGNIN' | 'SIGNUP'
  /** @default 600 */
  readonly expiresInSeconds?: number
}

/** An email as a mailbox gets it. */
export interface RenderedMail extends Mail {
  /** Name of the sender. */
  readonly from: string
}

/** Writes an email as the emulator does, by its own renderer. */
export function mailFor(request: MailRequest): RenderedMail {
  const { lang, email, code = null, linkUrl = null, appName, template = 'SIGNIN', expiresInSeconds = 600 } = request
  const templateVariables = { locale: lang, ...(appName && { app_name: appName }) }
  return {
    from: appNameOf(templateVariables) ?? 'Doorpost emulator',
    ...composeMail({ to: email, template, code, link: linkUrl, expiresInSeconds, templateVariables }),
  }
}
