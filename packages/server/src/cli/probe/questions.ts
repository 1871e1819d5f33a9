import { normalizeCode } from '../../contract'
import type { ProbeContext } from './probe-context'

/** A link as it arrived. */
export interface PastedLink {
  readonly token: string
  /** Whether it is the address that was given, `link_token`, and nothing else. */
  readonly isPlain: boolean
}

type Asker = Pick<ProbeContext, 'ask' | 'tell'>

/** Asks until the answer can be read, twice at most. Null where nobody answers, or the answer is empty. */
async function askFor<T>({ ask, tell }: Asker, question: string, read: (text: string) => T | null, hint: string) {
  for (const again of [false, true]) {
    const text = await ask(again ? `${hint} ${question}` : question)
    if (text === null || text.trim() === '') break
    const value = read(text)
    if (value !== null) return value
  }
  tell('Going on without it.')
  return null
}

/** The code of an email, as the kit would read it. */
export const askCode = (asker: Asker, which: string): Promise<string | null> =>
  askFor(asker, `The code in ${which} (Enter: skip):`, normalizeCode, 'That is no code.')

const TOKEN = /[?&]link_token=([^&#\s"'<>]{1,100})/

/** A link inside a rewritten one is encoded, sometimes twice. */
function spellings(text: string): string[] {
  try {
    const once = decodeURIComponent(text)
    return [text, once, decodeURIComponent(once)]
  } catch {
    return [text]
  }
}

/** Finds the token in a link, even where a mail provider wrapped it. */
export function readLink(text: string, linkUri: string): PastedLink | null {
  const token = spellings(text).flatMap((spelling) => TOKEN.exec(spelling)?.[1] ?? [])[0]
  if (token === undefined) return null
  return { token, isPlain: text.trim() === `${linkUri}${linkUri.includes('?') ? '&' : '?'}link_token=${token}` }
}

/** The link of an email. */
export const askLink = (asker: Asker, which: string, linkUri: string): Promise<PastedLink | null> =>
  askFor(
    asker,
    `The address of the link in ${which}; copy it, don't open it (Enter: skip):`,
    (text) => readLink(text, linkUri),
    'That holds no link_token.',
  )
