// Written by `pnpm languages` from packages/react/src/copy: change the dictionaries and run it again.

/** The kit's languages, and the direction that each is written in. */
export const languages = {
  ar: 'rtl',
  de: 'ltr',
  en: 'ltr',
  es: 'ltr',
  fr: 'ltr',
  he: 'rtl',
  it: 'ltr',
  ja: 'ltr',
  ko: 'ltr',
  nl: 'ltr',
  pl: 'ltr',
  'pt-BR': 'ltr',
  tr: 'ltr',
  'zh-CN': 'ltr',
} as const
