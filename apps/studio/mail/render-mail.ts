import { mailVariables, renderMailTemplate } from '@doorpost/server/mail'
import { appNameOf } from '../../../packages/emulator/src/mail/app-name'
import { composeMail, type Mail } from '../../../packages/emulator/src/mail/compose-mail'
import html from '../../../packages/server/templates/mail/body.html?raw'
import text from '../../../packages/server/templates/mail/body.txt?raw'
import subject from '../../../packages/server/templates/mail/subject.txt?raw'

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
  /** Colour of the button in the kit's template, as `#rrggbb`. @default the template's own */
  readonly accent?: string
  /** Address of the logo in the kit's template. @default none */
  readonly logo?: string
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

/** A picture of an email says the same time every day. */
const ASKED_AT_MS = Date.UTC(2030, 0, 15, 9, 5)

const BROWSER = new Headers({
  'user-agent': 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
})

/** Writes an email in the kit's template, as `doorpost mail-template` prints it, with the variables that an app gives. */
export function templateMailFor(request: MailRequest): RenderedMail {
  const { lang, email, code, linkUrl, appName, accent, logo, template, expiresInSeconds } = request
  const variables = mailVariables({
    locale: lang,
    purpose: template === 'SIGNUP' ? 'sign-up' : 'sign-in',
    email,
    request: { headers: BROWSER },
    now: ASKED_AT_MS,
    domain: 'app.example',
    ...(appName && { appName }),
    ...(accent && { brand: { accent } }),
    ...(logo && { logo }),
    ...(expiresInSeconds !== undefined && { expiresInSeconds }),
  })
  const values = { ...variables, otp: code ?? '', link: linkUrl ?? '' }
  return { from: appName ?? 'app.example', ...renderMailTemplate({ subject, html, text }, values) }
}

/** Writes an email as the emulator does where an app has no template, by its own renderer. */
export function mailFor(request: MailRequest): RenderedMail {
  const { lang, email, code = null, linkUrl = null, appName, template = 'SIGNIN', expiresInSeconds = 600 } = request
  const templateVariables = { locale: lang, ...(appName && { app_name: appName }) }
  return {
    from: appNameOf(templateVariables) ?? 'Doorpost emulator',
    ...composeMail({ to: email, template, code, link: linkUrl, expiresInSeconds, templateVariables }),
  }
}
