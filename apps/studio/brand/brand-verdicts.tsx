import type { ReactNode } from 'react'
import { Verdict } from '../room/verdict'
import { contrast } from '../stage/contrast'
import { SCHEMES } from '../tokens/kit'
import { tooClose } from '../tokens/pairs'
import { kit } from '../tokens/the-kit'
import { accentOf } from './accent-pair'
import { NO_BRAND, type StudioBrand } from './brand'
import { brandTokens } from './brand-tokens'
import { longestWord } from './longest-word'

interface BrandVerdictsProps {
  readonly brand: StudioBrand
  readonly look: string
}

/** Half of 44 px on each side of a finger: WCAG 2.5.5. */
const THUMB = 44

/** What became of the colour, in words. */
function ColourStory({ brand, look }: BrandVerdictsProps) {
  const values = kit.looks[look] ?? {}
  if (brand.colour === NO_BRAND.colour) return <p>Choose a colour, and read here what becomes of it.</p>
  return (
    <ul className="brand-story">
      {SCHEMES.map((scheme) => {
        const { accent, onAccent, reasons } = accentOf(brand.colour, values, scheme)
        const text = `${onAccent}: ${contrast(onAccent, accent).toFixed(1)}:1`
        return (
          <li key={scheme}>
            <span className="brand-swatch" style={{ background: accent, color: onAccent }} aria-hidden="true">
              Aa
            </span>
            <span>
              {reasons.length === 0
                ? `In ${scheme}, ${accent} as you chose it; its text is ${text}.`
                : `In ${scheme}, ${accent}: of your ${brand.colour}, ${reasons.join(', and ')}. Its text is ${text}.`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Whether everything of a brand can be read, pressed and told apart. */
export function BrandVerdicts({ brand, look }: BrandVerdictsProps): ReactNode {
  const tokens = { ...kit.looks[look], ...brandTokens(brand, look) }
  const control = Number.parseFloat(tokens.control?.light ?? '')
  const { word, lang, fits } = longestWord(tokens)
  return (
    <>
      <h2>What became of your colour</h2>
      <ColourStory brand={brand} look={look} />
      <h2>Checks</h2>
      <ul className="brand-checks">
        {SCHEMES.map((scheme) => {
          const faults = tooClose(tokens, scheme)
          return (
            <li key={scheme}>
              <Verdict isGood={faults.length === 0}>
                {faults.length === 0
                  ? `In ${scheme}, text, lines, ring and button have the contrast of WCAG AA`
                  : `In ${scheme}: ${faults.join('; ')}`}
              </Verdict>
            </li>
          )
        })}
        <li>
          <Verdict isGood={control >= THUMB}>
            {control >= THUMB
              ? `Buttons are ${control} px high`
              : `Buttons are ${control} px high: enough for WCAG AA; on a touch screen the kit makes them ${THUMB} px`}
          </Verdict>
        </li>
        <li>
          <Verdict isGood={fits}>
            The longest word, “<span lang={lang}>{word}</span>” ({lang}), {fits ? 'fits' : 'does not fit'} a 320 px
            phone
          </Verdict>
        </li>
      </ul>
    </>
  )
}
