import { cookies, headers } from 'next/headers'
import { isLanguage, type Language, languages } from './choices'

/** The first of our languages that `Accept-Language` names, best liked first; English when it names none. */
export function matchLanguage(header: string): Language {
  const wanted = header.split(',').map((part) => {
    const [tag = '', quality = ''] = part.split(';')
    return { base: tag.trim().toLowerCase().split('-')[0], quality: Number(quality.split('=')[1] ?? 1) }
  })
  for (const { base, quality } of wanted.sort((a, b) => b.quality - a.quality)) {
    const found = Object.keys(languages).find((language) => language.split('-')[0] === base)
    if (isLanguage(found) && quality > 0) return found
  }
  return 'en'
}

/** What the visitor chose, or what their browser asks for. */
export async function getLanguage(): Promise<Language> {
  const chosen = (await cookies()).get('language')?.value
  return isLanguage(chosen) ? chosen : matchLanguage((await headers()).get('accept-language') ?? '')
}
