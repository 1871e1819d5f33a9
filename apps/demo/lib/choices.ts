import { languages } from './languages'

export type Language = keyof typeof languages

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && Object.hasOwn(languages, value)

export const directionOf = (language: Language) => languages[language]

/** Every language by its own name, as the server's `Intl` knows it. */
export function languageNames(): readonly (readonly [tag: string, name: string])[] {
  return Object.keys(languages).map((tag) => {
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
    return [tag, name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1)]
  })
}

export const schemes = ['light', 'dark'] as const
export const themes = ['system', ...schemes] as const

export type Theme = (typeof themes)[number]

export const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value)

/** The kit's looks. Their names are names, and the same in every language. */
export const looks = { ink: 'Ink', meadow: 'Meadow', clay: 'Clay' } as const

export type Look = keyof typeof looks

export const lookNames = Object.keys(looks) as readonly Look[] // the keys of a constant object

export const isLook = (value: unknown): value is Look => typeof value === 'string' && Object.hasOwn(looks, value)

/** The value of `data-dp-theme`. */
export const themeAttribute = (look: Look, theme: Theme) => (theme === 'system' ? look : `${look} ${theme}`)
