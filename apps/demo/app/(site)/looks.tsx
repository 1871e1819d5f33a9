import { type Language, type Look, lookNames, looks, schemes, type Theme } from '@/lib/choices'
import { setPreferences } from '@/lib/preferences'
import type { SiteWords } from '@/lib/site-words/site-words'
import { LookPreview } from './look-preview'

interface Props {
  words: SiteWords
  language: Language
  nonce: string | undefined
  current: { readonly look: Look; readonly theme: Theme }
}

/** Every look, light and dark. Each is a button that puts it on. */
export function Looks({ words, language, nonce, current }: Props) {
  return (
    <section aria-labelledby="looks">
      <h2 id="looks">{words.home.looks.title}</h2>
      <p className="lead">{words.home.looks.text}</p>
      <ul className="looks">
        {schemes.map((scheme) =>
          lookNames.map((look) => (
            <li key={`${look} ${scheme}`} className="look dp-surface" data-dp-theme={`${look} ${scheme}`}>
              <LookPreview language={language} nonce={nonce} />
              <form action={setPreferences}>
                <input type="hidden" name="look" value={look} />
                <input type="hidden" name="theme" value={scheme} />
                <button type="submit" aria-pressed={look === current.look && scheme === current.theme}>
                  <span lang="en">{looks[look]}</span> · {words[scheme]}
                </button>
              </form>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
