/** @import { Copy } from '@doorpost/react' */

/** What cannot be seen in an editor. */
const UNSEEN = /[\u00a0\u200b-\u200f\u202a-\u202f]/g

const text = (value) =>
  (value.includes("'") ? JSON.stringify(value) : `'${value}'`).replace(
    UNSEEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
const key = (name) => (/^\w+$/.test(name) ? name : text(name))
const head = '// Written by `pnpm languages` from packages/react/src/copy: change the dictionaries and run it again.\n'

/** Keeps an address in its own direction; the pages that are written here have an element for that. */
const ISOLATES = /[\u2066\u2069]/g

/** @param {Copy} copy */
function confirmWords(copy) {
  const [before, after] = copy.confirmHeading('\0').replace(ISOLATES, '').split('\0')
  return `  ${key(copy.lang)}: {
    title: ${text(copy.emailHeading)},
    question: [${text(before)}, ${text(after)}],
    confirm: ${text(copy.confirmSubmit)},
    refuse: ${text(copy.confirmRefuse)},
    proceed: ${text(copy.proceed)},
    away: ${text(copy.errors.store_unavailable)},${copy.dir === 'rtl' ? "\n    direction: 'rtl'," : ''}
  },`
}

/**
 * Everything that is made of the dictionaries, as the paths of files and what has to be in them.
 *
 * @param {Readonly<Record<string, Copy>>} copies by tag
 * @returns {Readonly<Record<string, string>>}
 */
export function languageFiles(copies) {
  const all = Object.entries(copies)
  return {
    'packages/server/src/handler/confirm-page/confirm-words.ts': `${head}
/** The words of the kit's own pages in one language. */
export interface ConfirmWords {
  readonly title: string
  /** Split around the address, which is never translated. */
  readonly question: readonly [before: string, after: string]
  readonly confirm: string
  readonly refuse: string
  readonly proceed: string
  readonly away: string
  readonly direction?: 'rtl'
}

/** Every language of the kit. */
export const CONFIRM_WORDS = {
${all.map(([, copy]) => confirmWords(copy)).join('\n')}
} as const satisfies Record<string, ConfirmWords>
`,
    'apps/demo/lib/languages.ts': `${head}
/** The kit's languages, and the direction that each is written in. */
export const languages = {
${all.map(([tag, { dir }]) => `  ${key(tag)}: ${text(dir)},`).join('\n')}
} as const
`,
    'apps/demo/lib/copies.ts': `${head}
import type { Copy } from '@doorpost/react'
import type { Language } from './choices'

/** The kit's dictionaries. A visitor loads one of them. */
export const copies: Record<Language, () => Promise<Copy>> = {
${all.map(([tag]) => `  ${key(tag)}: async () => (await import('@doorpost/react/copy/${tag}')).${tag.replace('-', '')},`).join('\n')}
}
`,
  }
}
