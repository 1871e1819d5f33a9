import { brandProblems } from '../config/brand'
import type { MailVariablesOptions } from './mail-variables'

/** What the service takes of a variable. */
const LONGEST_ADDRESS = 256
const HOST = /^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/i
/** No mail program of note shows SVG, and most drop what a `data:` URL holds. */
const NO_PICTURE = /\.svgz?$/i

function isLogo(logo: string): boolean {
  const url = logo.length <= LONGEST_ADDRESS && URL.canParse(logo) ? new URL(logo) : null
  return url?.protocol === 'https:' && !NO_PICTURE.test(url.pathname)
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}

type Checked = Pick<MailVariablesOptions, 'brand' | 'logo' | 'domain' | 'timeZone'>

/** What is wrong with the options of an email that are an app's own, as sentences with the fix. */
export function mailOptionProblems({ brand, logo, domain, timeZone }: Checked): string[] {
  const problems = brandProblems(brand?.accent === undefined ? {} : { accent: brand.accent })
  if (logo !== undefined && !isLogo(logo)) {
    problems.push(
      `logo must be an https address of at most ${LONGEST_ADDRESS} characters, such as https://app.example/logo.png. Use PNG, JPEG or GIF: mail programs show no SVG.`,
    )
  }
  if (domain !== undefined && domain !== '' && !HOST.test(domain)) {
    problems.push('domain must be a host without scheme, port or path, such as app.example.')
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    problems.push('timeZone must be the IANA name of a zone, such as Europe/Berlin.')
  }
  return problems
}
