// Written by `pnpm languages` from packages/react/src/copy: change the dictionaries and run it again.

import type { Copy } from '@doorpost/react'
import type { Language } from './choices'

/** The kit's dictionaries. A visitor loads one of them. */
export const copies: Record<Language, () => Promise<Copy>> = {
  ar: async () => (await import('@doorpost/react/copy/ar')).ar,
  de: async () => (await import('@doorpost/react/copy/de')).de,
  en: async () => (await import('@doorpost/react/copy/en')).en,
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
