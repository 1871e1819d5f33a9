import type { MailOrder } from '../domain/mail-calls'
import { escapeHtml } from './escape-html'
import { toSpokenDuration } from './spoken-duration'

/** The written parts of one email. */
export interface Mail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

function toWords({ template, code, expiresInSeconds }: MailOrder) {
  const expiry = `It expires in ${toSpokenDuration(expiresInSeconds)} and works once.`
  if (template === 'SIGNUP') {
    return {
      subject: code === null ? 'Your sign-up link' : `${code} is your sign-up code`,
      heading: 'Welcome. Confirm your email address',
      code: 'Your sign-up code',
      link: 'Finish signing up',
      expiry,
      ignore: 'If you didn’t try to sign up, ignore this email. No account is created without it.',
    }
  }
  return {
    subject: code === null ? 'Your sign-in link' : `${code} is your sign-in code`,
    heading: 'Sign in',
    // Phones and mail programs offer a code for filling in if it follows the word "code".
    code: 'Your sign-in code',
    link: 'Sign in',
    expiry,
    ignore: 'If you didn’t try to sign in, ignore this email. Nobody can sign in without it.',
  }
}

function toLinkHtml(label: string, link: string): string {
  const shown = escapeHtml(link)
  // A link of another scheme, such as javascript:, is shown and never opened.
  return /^https?:\/\//i.test(link) ? `<a href="${shown}">${label}</a><br>${shown}` : `${label}: ${shown}`
}

/** Writes an email: text, and one plain HTML part that says the same. Everything given is escaped. */
export function composeMail(order: MailOrder): Mail {
  const { code, link } = order
  const words = toWords(order)
  const intro = code === null ? '' : 'Enter the code where you asked for it.'
  const linkIntro = `${code === null ? 'Open' : 'Or open'} this link in the browser where you asked for it:`
  const variables = Object.entries(order.templateVariables).map(([name, value]) => `${name}: ${value}`)
  const text = [
    words.heading,
    intro,
    code === null ? '' : `${words.code}: ${code}`,
    link === null ? '' : `${linkIntro}\n${link}`,
    `${words.expiry}\n${words.ignore}`,
    variables.length === 0 ? '' : `Template variables\n${variables.join('\n')}`,
  ]
  const html = [
    `<h1>${words.heading}</h1>`,
    intro && `<p>${intro}</p>`,
    code === null ? '' : `<p>${words.code}: <strong>${escapeHtml(code)}</strong></p>`,
    link === null ? '' : `<p>${linkIntro}<br>${toLinkHtml(words.link, link)}</p>`,
    `<p>${words.expiry}<br>${words.ignore}</p>`,
    variables.length === 0 ? '' : `<p>Template variables<br>${variables.map(escapeHtml).join('<br>')}</p>`,
  ]
  return {
    subject: words.subject,
    text: `${text.filter(Boolean).join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(words.subject)}</title></head>
<body style="font-family:sans-serif;line-height:1.5;overflow-wrap:anywhere">
${html.filter(Boolean).join('\n')}
</body></html>
`,
  }
}
