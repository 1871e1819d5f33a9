import { cookies, headers } from 'next/headers'
import { isLanguage, type Language } from './choices'
import { PAGE_LANGUAGE } from './page-language'
import { preferenceCookie } from './preference-cookies'
import { visitorLanguage } from './visitor-language'

/** What the page's address names, or else what the visitor chose, or what their browser asks for. */
export async function getLanguage(): Promise<Language> {
  const named = (await headers()).get(PAGE_LANGUAGE)
  if (isLanguage(named)) return named
  const chosen = (await cookies()).get(preferenceCookie('language').name)?.value
  return visitorLanguage(chosen, (await headers()).get('accept-language'))
}
