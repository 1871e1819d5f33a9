'use server'

import { cookies } from 'next/headers'
import { isLanguage, isLook, isTheme } from './choices'
import { type Preference, preferenceCookie } from './preference-cookies'

const isChoice = { language: isLanguage, theme: isTheme, look: isLook } as const

/** Keeps the form's `language`, `theme` and `look`, those that are there; the page is rendered again with them. */
export async function setPreferences(form: FormData): Promise<void> {
  const jar = await cookies()
  const keep = (choice: Preference) => {
    const value = form.get(choice)
    if (!isChoice[choice](value)) return
    const { name, attributes } = preferenceCookie(choice)
    jar.set(name, value, attributes)
  }
  keep('language')
  keep('theme')
  keep('look')
}
