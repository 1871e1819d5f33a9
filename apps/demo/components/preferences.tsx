'use client'

import { startTransition, useEffect, useRef } from 'react'
import { type Language, type Look, lookNames, looks, type Theme, themes } from '@/lib/choices'
import { setPreferences } from '@/lib/preferences'
import type { SiteWords } from '@/lib/site-words/site-words'
import { Dot } from './dot'

interface Props {
  language: Language
  /** Tags and names: the server's, since a browser may know another name. */
  languages: readonly (readonly [tag: string, name: string])[]
  look: Look
  theme: Theme
  words: Pick<SiteWords, 'language' | 'theme' | (typeof themes)[number] | 'look' | 'apply'>
}

/** The switches: applied at once by a script, by a button without one. */
export function Preferences({ language, languages, look, theme, words }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const isShown = useRef(false)
  const apply = () => {
    const chosen = new FormData(form.current ?? undefined)
    startTransition(() => setPreferences(chosen))
  }

  useEffect(() => {
    if (!form.current) return
    const kept = { language, look, theme }
    const chosen = new FormData(form.current)
    const differing = Object.entries(kept).filter(([name, value]) => chosen.get(name) !== value)
    if (isShown.current) {
      // Chosen elsewhere on the page.
      for (const [name, value] of differing) {
        const control = form.current.elements.namedItem(name)
        if (control instanceof RadioNodeList || control instanceof HTMLSelectElement) control.value = value
      }
    } else if (differing.length > 0) {
      // Chosen before this script was there.
      startTransition(() => setPreferences(chosen))
    }
    isShown.current = true
  }, [language, look, theme])

  return (
    <form ref={form} className="preferences" action={setPreferences} onChange={apply} autoComplete="off">
      <label>
        <span>{words.language}</span>
        <select name="language" defaultValue={language}>
          {languages.map(([tag, name]) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.theme}</span>
        <select name="theme" defaultValue={theme}>
          {themes.map((value) => (
            <option key={value} value={value}>
              {words[value]}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="looks-choice">
        <legend>{words.look}</legend>
        {lookNames.map((name) => (
          <label key={name} lang="en">
            <input type="radio" name="look" value={name} defaultChecked={name === look} />
            <Dot look={name} />
            {looks[name]}
          </label>
        ))}
      </fieldset>
      <noscript>
        <button type="submit" className="button">
          {words.apply}
        </button>
      </noscript>
    </form>
  )
}
