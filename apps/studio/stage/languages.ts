import { en } from '@doorpost/react/copy/en'
import type { Copy } from '@doorpost/react/headless'
import { editedCopy, readEdits } from '../words/edits'

const isCopy = (value: unknown): value is Copy =>
  typeof value === 'object' && value !== null && 'lang' in value && 'emailHeading' in value

const modules = import.meta.glob<Record<string, unknown>>(
  ['../../../packages/react/src/copy/*.ts', '!../../../packages/react/src/copy/*.test.ts'],
  { eager: true },
)

/** Every dictionary there is, English first. */
export const languages: readonly Copy[] = [
  en,
  ...Object.values(modules)
    .flatMap((module) => Object.values(module))
    .filter(isCopy)
    .filter((copy) => copy !== en)
    .sort((a, b) => a.lang.localeCompare(b.lang)),
]

/** English in a column that runs from right to left: for looking at the layout, not for reading. */
const mirrored: Copy = { ...en, dir: 'rtl' }

/** The value of the toolbar for {@link mirrored}. */
export const MIRRORED = 'mirrored'

const dictionaryOf = (language: unknown): Copy =>
  language === MIRRORED ? mirrored : (languages.find((copy) => copy.lang === language) ?? en)

/** The dictionary of a toolbar value, with what was changed in the room of the words; English for one that is unknown. */
export const copyOf = (language: unknown): Copy => editedCopy(dictionaryOf(language), readEdits())

/** A dictionary that runs from right to left, a real one where there is one. */
export const rightToLeft = (): Copy => languages.find((copy) => copy.dir === 'rtl') ?? mirrored
