'use server'

import { cookies } from 'next/headers'
import { isLanguage, isTheme } from './choices'
import { preferenceCookie } from './preference-cookies'

/** Keeps the form's `language` and `theme`; the page is rendered again with them. */
export async function setPreferences(form: FormData): Promise<void> {
  const jar = await cookies()
  const keep = (choice: 'language' | 'theme', value: string) => {
    const { name, attributes } = preferenceCookie(choice)
    jar.set(name, value, attributes)
  }
  const language = form.get('language')
  const theme = form.get('theme')
  if (isLanguage(language)) keep('language', language)
  if (isTheme(theme)) keep('theme', theme)
}
