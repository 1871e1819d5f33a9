/** The languages of the React kit: the last part of each entry, and the name it exports. */
export const languages: Readonly<Record<string, string>> = {
  en: 'en',
  de: 'de',
  fr: 'fr',
  es: 'es',
  it: 'it',
  'pt-BR': 'ptBR',
  nl: 'nl',
  pl: 'pl',
  tr: 'tr',
  ja: 'ja',
  ko: 'ko',
  'zh-CN': 'zhCN',
  ar: 'ar',
  he: 'he',
}
