import { chooseLanguage } from '@doorpost/server'
import { cookies, headers } from 'next/headers'
import { isLanguage, type Language } from './choices'
import { languages } from './languages'
import { preferenceCookie } from './preference-cookies'

/** What the visitor chose, or what their browser asks for. */
export async function getLanguage(): Promise<Language> {
  const chosen = (await cookies()).get(preferenceCookie('language').name)?.value
  if (isLanguage(chosen)) return chosen
  // The keys of a constant object.
  const tags = Object.keys(languages) as Language[]
  return chooseLanguage((await headers()).get('accept-language'), tags, 'en')
}
