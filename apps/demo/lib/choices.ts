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

export const themes = { system: 'System', light: 'Light', dark: 'Dark' } as const

export type Theme = keyof typeof themes

export const isTheme = (value: unknown): value is Theme => typeof value === 'string' && Object.hasOwn(themes, value)
