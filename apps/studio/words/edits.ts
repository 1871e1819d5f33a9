import type { Copy } from '@doorpost/react/headless'
import { isNeeded } from './space'
import { rewriteCopy, type Saying } from './words'

/** New texts by language and saying. */
export type Edits = Readonly<Record<string, Readonly<Record<string, string>>>>

const KEY = 'doorpost-studio-words'

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string')

const isEdits = (value: unknown): value is Edits =>
  typeof value === 'object' && value !== null && Object.values(value).every(isTexts)

/** The texts that were changed in this tab. They are in no address: there can be many. */
export function readEdits(): Edits {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
    return isEdits(kept) ? kept : {}
  } catch {
    // No storage, or something in it that is not ours: the words of the kit.
    return {}
  }
}

/** Keeps the changed texts for as long as the tab is open. Returns whether the browser does. */
export function keepEdits(edits: Edits): boolean {
  try {
    if (countEdits(edits) === 0) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, JSON.stringify(edits))
    return true
  } catch {
    // Full, or switched off: the page that changed them still shows them.
    return false
  }
}

/** One text more; `undefined` takes the edit back. */
export function withEdit(edits: Edits, lang: string, id: string, text: string | undefined): Edits {
  const { [id]: _, ...others } = edits[lang] ?? {}
  return { ...edits, [lang]: text === undefined ? others : { ...others, [id]: text } }
}

/** How many texts were changed. */
export const countEdits = (edits: Edits): number =>
  Object.values(edits).reduce((count, texts) => count + Object.keys(texts).length, 0)

/** Whether a text that the form needs was changed to nothing. */
export const isMissing = (edits: Edits, copy: Copy, saying: Saying): boolean =>
  edits[copy.lang]?.[saying.id]?.trim() === '' && isNeeded(copy, saying)

/** A dictionary with what was changed in it. */
export function editedCopy(copy: Copy, edits: Edits): Copy {
  const { [copy.lang]: texts = {} } = edits
  return Object.keys(texts).length === 0 ? copy : rewriteCopy(copy, (id, template) => texts[id] ?? template)
}
