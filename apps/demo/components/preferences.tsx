'use client'

import { startTransition, useEffect, useRef } from 'react'
import { type Language, type Theme, themes } from '@/lib/choices'
import { setPreferences } from '@/lib/preferences'

interface Props {
  language?: Language | undefined
  /** Tags and names: the server's, since a browser may know another name. */
  languages: readonly (readonly [tag: string, name: string])[]
  theme: Theme
}

/** The switches: applied at once by a script, by a button without one. */
export function Preferences({ language, languages, theme }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const apply = () => {
    const chosen = new FormData(form.current ?? undefined)
    startTransition(() => setPreferences(chosen))
  }

  // What was chosen before this script was there.
  useEffect(() => {
    const chosen = new FormData(form.current ?? undefined)
    const isKept = chosen.get('theme') === theme && chosen.get('language') === (language ?? null)
    if (!isKept) startTransition(() => setPreferences(chosen))
  }, [language, theme])

  return (
    <form ref={form} className="preferences" action={setPreferences} onChange={apply} autoComplete="off">
      {language && (
        <label>
          Language
          <select name="language" defaultValue={language}>
            {languages.map(([tag, name]) => (
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
