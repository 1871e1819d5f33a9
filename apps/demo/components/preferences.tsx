'use client'

import { type FormEvent, startTransition } from 'react'
import { type Language, languages, type Theme, themes } from '@/lib/choices'
import { setPreferences } from '@/lib/preferences'

/** The switches: applied at once by a script, by a button without one. */
export function Preferences({ language, theme }: { language?: Language | undefined; theme: Theme }) {
  const apply = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    const form = new FormData(currentTarget)
    startTransition(() => setPreferences(form))
  }
  return (
    <form className="preferences" action={setPreferences} onChange={apply}>
      {language && (
        <label>
          Language
          <select name="language" defaultValue={language}>
            {Object.entries(languages).map(([tag, name]) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        Theme
        <select name="theme" defaultValue={theme}>
          {Object.entries(themes).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button type="submit">Apply</button>
      </noscript>
    </form>
  )
}
