import { memo, type ReactNode } from 'react'
import type { Branding } from '../../brand/brand-context'
import type { Look, Scheme } from '../../room/dressed'
import { RoomLink } from '../../room/room-link'
import { StatePicture } from '../../room/state-picture'
import { copyOf, rightToLeft } from '../../stage/languages'
import { storyIdOf } from '../state-id'
import type { StateName } from '../state-table'

interface StateGalleryProps {
  readonly state: StateName
  /** The language of the toolbar; where it runs from right to left, English stands for the others. */
  readonly language: string
  readonly branding: Branding | null
}

const LOOKS: readonly Look[] = ['ink', 'meadow', 'clay']
const SCHEMES: readonly Exclude<Scheme, 'system'>[] = ['light', 'dark']
const WIDTHS = [390, 320]
const SCALE = 0.36

const inBothDirections = (language: string) => {
  const copy = copyOf(language)
  return copy.dir === 'rtl'
    ? [
        { language: 'en', copy: copyOf('en') },
        { language, copy },
      ]
    : [
        { language, copy },
        { language: rightToLeft().lang, copy: rightToLeft() },
      ]
}

/** A state in every look, light and dark, on two phones, in both directions. Drawn once: the page around it reads a form. */
export const StateGallery = memo(function StateGallery({ state, language, branding }: StateGalleryProps): ReactNode {
  return LOOKS.map((look) => (
    <section key={look} aria-label={`Pictures: ${look}`}>
      <h3>{look}</h3>
      <ul className="state-page-pictures">
        {SCHEMES.flatMap((scheme) =>
          inBothDirections(language).flatMap(({ language, copy }) =>
            WIDTHS.map((width) => (
              <li key={`${scheme} ${copy.lang} ${copy.dir} ${width}`}>
                <div className="room-shade">
                  <StatePicture
                    state={state}
                    copy={copy}
                    look={look}
                    scheme={scheme}
                    branding={branding}
                    width={width}
                    height={480}
                    scale={SCALE}
                  />
                </div>
                <RoomLink to={{ id: storyIdOf(state), globals: { theme: look, scheme, language } }}>
                  {scheme}, {width} px, {copy.lang}
                  <span className="room-hidden">, {look}: open it</span>
                </RoomLink>
              </li>
            )),
          ),
        )}
      </ul>
    </section>
  ))
})
