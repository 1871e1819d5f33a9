import type { ProbeContext } from '../probe-context'
import { failureInWords, isAnswered, type Sent } from '../service'
import { type Email, order, readNewest, toEmail } from './email'

const REFUSED =
  'The email was refused. If your template names variables of your own, give each: --variable name=value. See also what the dashboard says of redirect URLs.'

const LIFE = { least: 60, most: 3600 }

function settleAnswer({ findings }: ProbeContext, { id, type, expiresInSeconds }: Sent): void {
  const words = { OTP: 'a code', LINK: 'a link', LINK_OTP: 'a code and a link' }
  if (type) findings.setting('type', 'type', type, words[type])
  else findings.fact('type', false, 'something that this version does not know')

  const found = `${expiresInSeconds} seconds`
  const isUsual = expiresInSeconds >= LIFE.least && expiresInSeconds <= LIFE.most
  if (isUsual) findings.setting('life', 'expiresInSeconds', expiresInSeconds, found)
  else findings.fact('life', false, `${found}, which is outside ${LIFE.least} to ${LIFE.most}`)

  findings.fact('request-id', /^[\w-]{50}$/.test(id), `${id.length} characters`)
}

function settleParts({ findings }: ProbeContext, { type, code, link }: Email): void {
  if (type === 'LINK') {
    for (const id of ['code-length', 'code-alphabet'] as const)
      findings.open(id, 'nothing to tell: an email holds no code here')
  } else if (code === null) {
    for (const id of ['code-length', 'code-alphabet'] as const) findings.open(id, 'not asked: nobody gave the code')
  } else {
    const isNumeric = /^\d+$/.test(code)
    findings.setting('code-length', 'codeLength', code.length, `${code.length} characters`)
    // One code of letters and digits may be of digits only, by chance: below one in a hundred from four characters on.
    findings.setting(
      'code-alphabet',
      'codeAlphabet',
      isNumeric ? 'numeric' : 'alphanumeric',
      isNumeric ? 'digits' : 'letters and digits',
    )
  }
  if (type === 'OTP') findings.open('link-form', 'nothing to tell: an email holds no link here')
  else if (link === null) findings.open('link-form', 'not asked: nobody gave the link')
  else findings.fact('link-form', link.isPlain, link.isPlain ? 'it is' : 'there is more in it, or around it')
}

/** An email as the environment makes it by default. Null if none went out. */
export async function sendFirst(context: ProbeContext, to: string): Promise<Email | null> {
  const ordered = await order(context, to, {})
  if (!ordered.ok) {
    context.findings.open('type', failureInWords(ordered))
    if (isAnswered(ordered)) context.tell(REFUSED)
    return null
  }
  settleAnswer(context, ordered.value)
  const email = toEmail(ordered, await readNewest(context, ordered.value.type))
  settleParts(context, email)
  return email
}
