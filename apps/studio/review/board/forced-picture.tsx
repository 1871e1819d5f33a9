import type { CSSProperties, ReactNode } from 'react'
import { shownScheme } from '../../room/shown-scheme'
import type { StateName } from '../../states/state-table'
import type { CellDress } from './axes'
import { PICTURES } from './use-pictures'

/** The file of a state in the colours that a system forces on every page. */
export const forcedFile = (state: StateName, { copy, look, scheme, width }: CellDress): string =>
  `${state}--${copy.lang}--${look}-forced-${shownScheme(scheme)}--${width}.png`

interface ForcedPictureProps {
  readonly state: StateName
  readonly dress: CellDress
  readonly scale: number
  /** The files there are. */
  readonly files: readonly string[]
}

/** A file, for what no page can do to itself: a browser forces colours, or it does not. */
export function ForcedPicture({ state, dress, scale, files }: ForcedPictureProps): ReactNode {
  const file = forcedFile(state, dress)
  const isMade = files.includes(file) && dress.text === 100 && dress.zoom === 1
  const size = { '--picture-width': `${dress.width}px`, '--picture-scale': scale }
  return (
    // Custom properties are not among those that React's type knows.
    <div className="board-file" style={size as CSSProperties}>
      {isMade ? (
        <img src={`${PICTURES}/${file}`} alt="" loading="lazy" />
      ) : (
        <p>
          No picture. Those in English, in ink, at 390 px and not enlarged are added when somebody runs{' '}
          <code>npm run pictures</code> before publishing.
        </p>
      )}
    </div>
  )
}
