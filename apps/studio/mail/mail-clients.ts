/** How much of an email a list of emails shows. */
export interface MailClient {
  readonly name: string
  readonly where: string
  /** Characters of the subject that fit. */
  readonly subjectLength: number
  /** Characters of the preview that fit. */
  readonly previewLength: number
}

/**
 * Estimates: no program documents them, and each depends on the width of its window and on the reader's text size. They
 * are on the short side, so that what is seen here is seen there.
 */
export const MAIL_CLIENTS: readonly MailClient[] = [
  { name: 'Gmail', where: 'in a browser, 1280 px', subjectLength: 70, previewLength: 50 },
  { name: 'Gmail', where: 'on a phone, upright', subjectLength: 38, previewLength: 40 },
  { name: 'Apple Mail', where: 'on an iPhone, two lines', subjectLength: 38, previewLength: 85 },
  { name: 'Outlook', where: 'on a desktop, one line', subjectLength: 52, previewLength: 45 },
]

/** A text cut to so many characters, as a reader counts them. */
export function cut(text: string, length: number): string {
  const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)]
  if (characters.length <= length) return text
  return `${characters
    .slice(0, length - 1)
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#39': "'" }

/** What a list shows behind the subject: the beginning of the email's body, of which the hidden preview line is first. */
export function previewOf(html: string): string {
  return html
    .replace(/^.*<body[^>]*>/s, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(\w+|#\d+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
}
