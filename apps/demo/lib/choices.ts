/** The kit's languages, each by its own name. */
export const languages = {
  en: 'English',
  ar: 'العربية',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  he: 'עברית',
  it: 'Italiano',
  ja: '日本語',
  ko: '한국어',
  nl: 'Nederlands',
  pl: 'Polski',
  'pt-BR': 'Português (Brasil)',
  tr: 'Türkçe',
  'zh-CN': '简体中文',
} as const

export type Language = keyof typeof languages

export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && Object.hasOwn(languages, value)

export const directionOf = (language: Language) => (language === 'ar' || language === 'he' ? 'rtl' : 'ltr')

export const themes = { system: 'System', light: 'Light', dark: 'Dark' } as const

export type Theme = keyof typeof themes

export const isTheme = (value: unknown): value is Theme => typeof value === 'string' && Object.hasOwn(themes, value)
