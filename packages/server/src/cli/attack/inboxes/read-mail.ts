import { visibleTexts } from '../page-text'

/** An email as an inbox has it, decoded. */
export interface MailText {
  readonly subject: string
  /** Its text; empty if it has none. */
  readonly text: string
  /** Its HTML; empty if it has none. */
  readonly html: string
}

const ADDRESS = /https?:\/\/[^\s"'<>]+/g
const HREF = /\bhref\s*=\s*["']?(https?:\/\/[^\s"'<>]+)/gi
/** Digits that stand alone, in one piece or in two. */
const CODE = /(?<![\w/.$€£-]|©\s*)(?:\d{4,8}|\d{3}[ -]\d{3}|\d{4}[ -]\d{4})(?![\w/-])/g

/** A link's token makes it longer than any other. */
const longest = (found: readonly string[]): string | null =>
  found.toSorted((one, other) => other.length - one.length)[0] ?? null

/** The code and the link of an email that somebody else's app wrote. */
export function readMail({ subject, text, html }: MailText): {
  readonly code: string | null
  readonly link: string | null
} {
  const hrefs = [...html.matchAll(HREF)].map(([, address = '']) => address.replaceAll('&amp;', '&'))
  const words = `${subject}\n${text || visibleTexts(html).join('\n')}`
  const codes = words.replace(ADDRESS, ' ').match(CODE) ?? []
  return {
    link: longest(hrefs.length > 0 ? hrefs : (text.match(ADDRESS) ?? [])),
    code: longest(codes.map((code) => code.replace(/\D/g, ''))),
  }
}
