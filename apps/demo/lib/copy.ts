import type { Copy } from '@doorpost/react'
import { use } from 'react'
import type { Language } from './choices'
import { copies } from './copies'

const loading = new Map<Language, Promise<Copy>>()

/**
 * Everything the kit says, in one language. For client components: the server renders it, the browser fetches it. Named
 * by a server page instead, all languages would be in that page's scripts.
 */
export function useCopy(language: Language): Copy {
  const copy = loading.get(language) ?? copies[language]()
  loading.set(language, copy)
  return use(copy)
}
