const MAX_LENGTH = 254
/**
 * The local part of an address in the HTML standard (`<input type="email">`): printable ASCII without quotes, comma or
 * space. Dots may be anywhere, as in addresses that Japanese carriers gave out.
 */
const LOCAL_PART = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/
/** Invisible characters, which copying includes: zero-width spaces and marks of text direction. */
const AROUND = /^[\s\p{Default_Ignorable_Code_Point}]+|[\s\p{Default_Ignorable_Code_Point}]+$/gu
const INSIDE = /\p{Default_Ignorable_Code_Point}/u
const DOMAIN_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
/** What ends a host name in a URL, which is what parses the domain below. */
const NOT_A_DOMAIN = /[\s/\\?#:%[\]@]/

/** An address as people read it: nothing invisible around it, full-width characters folded. */
export const tidyEmail = (text: string): string => text.replace(AROUND, '').normalize('NFKC')

/**
 * Whether a page sends a tidied text as an address. Loose, so that no page refuses what the server accepts: the server
 * returns `invalid_email` for the rest.
 */
export const isLikeEmail = (tidy: string): boolean => tidy.length <= MAX_LENGTH && /^[^\s@]+@[^\s@]+$/.test(tidy)

/**
 * The one form in which an address is mailed and compared: tidy, lower case, the domain in ASCII by IDNA. Null when it
 * is no address that can be mailed. A `+tag` is kept: it is another mailbox.
 */
export function canonicalEmail(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > MAX_LENGTH * 2) return null
  const tidy = tidyEmail(value)
  // A domain would lose them on its way through IDNA, and be another one than was shown.
  if (INSIDE.test(tidy)) return null // T11b
  const parts = tidy.toLowerCase().split('@')
  const [local, domain] = parts
  if (parts.length !== 2 || !local || !domain) return null
  if (local.length > 64 || !LOCAL_PART.test(local)) return null // T11
  const ascii = asciiDomain(domain)
  if (!ascii) return null
  const canonical = `${local}@${ascii}`
  return canonical.length <= MAX_LENGTH ? canonical : null
}

function asciiDomain(domain: string): string | null {
  if (NOT_A_DOMAIN.test(domain)) return null
  try {
    const { hostname } = new URL(`http://${domain}`)
    const labels = hostname.split('.')
    const top = labels.at(-1) ?? ''
    const isName = labels.length > 1 && labels.every((label) => DOMAIN_LABEL.test(label)) && !/^\d+$/.test(top)
    return isName ? hostname : null
  } catch {
    return null
  }
}

/** An address that can be recognised but not read: `a•••@example.com`. */
export function maskEmail(email: string): string {
  const at = email.indexOf('@')
  return at < 1 ? '•••' : `${email.slice(0, 1)}•••${email.slice(at)}`
}
