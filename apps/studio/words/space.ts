import type { Copy } from '@doorpost/react/headless'
import { formatDuration, isAboutLink } from '@doorpost/react/headless'
import { ERROR_KEYS } from './error-words'
import { exampleOf, type Saying } from './words'

/** The widths of a form: its own, and that on a phone 320 pixels wide; and the lines that it keeps free there. */
export const WIDTHS = [
  { width: 352, budget: 2 },
  { width: 288, budget: 3 },
] as const

/** Where a text stands that has only so much space. */
export interface Space {
  readonly part: 'error' | 'hint'
  readonly text: string
}

const TEN_MINUTES = 600

/**
 * The text that stands in the form's message cell when this is said, which has two lines, or three on a small phone.
 * Headings, buttons and announcements are not kept to lines: null.
 */
export function spaceOf(copy: Copy, saying: Saying): Space | null {
  const { key } = saying
  const text = exampleOf(copy, saying)
  const life = () => copy.lifeLeft(formatDuration(copy.lang, TEN_MINUTES))
  if (key === 'emailSentence' || key === 'resent') return { part: 'hint', text }
  if (key === 'codeHint') return { part: 'hint', text: `${life()} ${text}`.trim() }
  if (key === 'lifeLeft') return { part: 'hint', text: `${text} ${copy.codeHint(true, 'code_and_link')}` }
  // What happened to a link has a heading and a paragraph of its own.
  const code = ERROR_KEYS.find((code) => key === `errors.${code}`)
  return code && !isAboutLink({ code }) ? { part: 'error', text } : null
}
