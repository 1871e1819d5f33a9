'use server'

import { cookies } from 'next/headers'
import { isLanguage, isTheme } from './choices'

const kept = { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 365 * 24 * 60 * 60 } as const

/** Keeps the form's `language` and `theme`; the page is rendered again with them. */
export async function setPreferences(form: FormData): Promise<void> {
  const jar = await cookies()
  const language = form.get('language')
  const theme = form.get('theme')
  if (isLanguage(language)) jar.set('language', language, kept)
  if (isTheme(theme)) jar.set('theme', theme, kept)
}
