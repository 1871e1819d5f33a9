import { chooseLanguage } from '@doorpost/server'
import { isLanguage, type Language } from './choices'
import { languages } from './languages'
import { preferenceCookie } from './preference-cookies'

/** What the visitor chose, or else what their browser asks for. */
export function visitorLanguage(chosen: string | undefined, acceptLanguage: string | null): Language {
  if (isLanguage(chosen)) return chosen
  // The keys of a constant object.
  const tags = Object.keys(languages) as Language[]
  return chooseLanguage(acceptLanguage, tags, 'en')
}

/** The same for a request that is known by its headers alone. */
export function languageOfRequest(headers: Headers): Language {
  const start = `${preferenceCookie('language').name}=`
  const cookie = headers
    .get('cookie')
    ?.split('; ')
    .find((pair) => pair.startsWith(start))
  return visitorLanguage(cookie?.slice(start.length), headers.get('accept-language'))
}
