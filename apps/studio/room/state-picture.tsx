import type { Copy } from '@doorpost/react/headless'
import { type CSSProperties, type ReactNode, useRef } from 'react'
import type { Branding } from '../brand/brand-context'
import { SignInStage } from '../stage/sign-in-stage'
import { rowOf, type StateName } from '../states/state-table'
import { Dressed, type Look, type Scheme } from './dressed'
import { useSeen } from './use-seen'
import './state-picture.css'

/** Props of {@link StatePicture}. */
export interface StatePictureProps {
  readonly state: StateName
  readonly copy: Copy
  readonly look?: Look
  readonly scheme?: Scheme
  readonly branding?: Branding | null
  /** Width of the page that is drawn, in CSS pixels. */
  readonly width?: number
  /** Height of what is shown of it, in CSS pixels. */
  readonly height?: number
  /** How large it is drawn. */
  readonly scale?: number
}

/**
 * A state as a picture: the real form in its real width, drawn when it comes into view, scaled, out of reach of keyboard
 * and screen reader. The name of what it shows belongs beside it.
 */
export function StatePicture(props: StatePictureProps): ReactNode {
  const {
    state,
    copy,
    look = 'ink',
    scheme = 'system',
    branding = null,
    width = 390,
    height = 560,
    scale = 0.4,
  } = props
  const frame = useRef<HTMLDivElement>(null)
  const isSeen = useSeen(frame)
  const size = { '--picture-width': `${width}px`, '--picture-height': `${height}px`, '--picture-scale': scale }
  return (
    // Custom properties are not among those that React's type knows.
    <div ref={frame} className="state-picture" style={size as CSSProperties} data-state-name={state} aria-hidden inert>
      {isSeen && (
        <Dressed look={look} scheme={scheme} branding={branding} className="state-picture-page">
          <SignInStage {...rowOf(state).args} copy={copy} />
        </Dressed>
      )}
    </div>
  )
}
