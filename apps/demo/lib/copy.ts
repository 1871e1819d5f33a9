import type { Copy } from '@doorpost/react'
import { use } from 'react'
import type { Language } from './choices'

// A visitor loads one of them: named by a server page instead, all of them would be in that page's scripts.
const copies: Record<Language, () => Promise<Copy>> = {
  en: async () => (await import('@doorpost/react/copy/en')).en,
  ar: async () => (await import('@doorpost/react/copy/ar')).ar,
  de: async () => (await import('@doorpost/react/copy/de')).de,
  es: async () => (await import('@doorpost/react/copy/es')).es,
  fr: async () => (await import('@doorpost/react/copy/fr')).fr,
  he: async () => (await import('@doorpost/react/copy/he')).he,
  it: async () => (await import('@doorpost/react/copy/it')).it,
  ja: async () => (await import('@doorpost/react/copy/ja')).ja,
  ko: async () => (await import('@doorpost/react/copy/ko')).ko,
  nl: async () => (await import('@doorpost/react/copy/nl')).nl,
  pl: async () => (await import('@doorpost/react/copy/pl')).pl,
  'pt-BR': async () => (await import('@doorpost/react/copy/pt-BR')).ptBR,
  tr: async () => (await import('@doorpost/react/copy/tr')).tr,
  'zh-CN': async () => (await import('@doorpost/react/copy/zh-CN')).zhCN,
}

const loading = new Map<Language, Promise<Copy>>()

/** Everything the kit says, in one language. For client components: the server renders it, the browser fetches it. */
export function useCopy(language: Language): Copy {
  const copy = loading.get(language) ?? copies[language]()
  loading.set(language, copy)
  return use(copy)
}
