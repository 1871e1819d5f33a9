import { cookies, headers } from 'next/headers'
import type { Language } from './choices'
import { preferenceCookie } from './preference-cookies'
import { visitorLanguage } from './visitor-language'

/** What the visitor chose, or what their browser asks for. */
export async function getLanguage(): Promise<Language> {
  const chosen = (await cookies()).get(preferenceCookie('language').name)?.value
  return visitorLanguage(chosen, (await headers()).get('accept-language'))
}
