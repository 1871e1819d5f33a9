import type { Copy } from '@doorpost/react/headless'
import { type ReactNode, type RefObject, useMemo, useRef } from 'react'
import type { Branding } from '../../brand/brand-context'
import { Dressed, type Look, type Scheme } from '../../room/dressed'
import { SignInStage } from '../../stage/sign-in-stage'
import { markedCopy } from '../../words/states-that-say'
import { rowOf, type StateName } from '../state-table'
import type { PartPlace } from './read-form'
import type { SaidWord } from './said-words'
import { useSaid } from './use-said'
import './state-live.css'

/** What a form is shown in. */
export interface Dress {
  readonly look: Look
  readonly scheme: Scheme
  readonly branding: Branding | null
  readonly copy: Copy
}

interface StateLiveProps {
  readonly state: StateName
  readonly dress: Dress
  readonly page: RefObject<HTMLDivElement | null>
  /** Where a number is, in order; null for a number that is nowhere on the form. */
  readonly places: readonly (PartPlace | null)[]
  /** Draws the way from one number to the next. */
  readonly hasLine?: boolean
}

/** The form in its state, out of reach, with a number at each of some places. */
export function StateLive({ state, dress, page, places, hasLine = false }: StateLiveProps): ReactNode {
  const { copy, ...surface } = dress
  const shown = places.flatMap((place, index) => (place ? [{ ...place, number: index + 1 }] : []))
  return (
    <div className="room-shade" inert>
      <Dressed {...surface} className="state-page-live">
        <div className="state-page-form">
          <div ref={page}>
            <SignInStage {...rowOf(state).args} copy={copy} />
          </div>
          {hasLine && (
            <svg className="state-page-line" aria-hidden>
              <polyline points={shown.map(({ x, y }) => `${x},${y}`).join(' ')} />
            </svg>
          )}
          {shown.map(({ number, x, y }) => (
            <span key={number} className="state-page-badge" style={{ left: x, top: y }}>
              {number}
            </span>
          ))}
        </div>
      </Dressed>
    </div>
  )
}

interface ListenProps {
  readonly state: StateName
  readonly copy: Copy
  readonly children: (words: readonly SaidWord[]) => ReactNode
}

/** Plays the state once more, out of sight and with marked texts, to know which of them it says. */
export function WordsSaid({ state, copy, children }: ListenProps): ReactNode {
  const page = useRef<HTMLDivElement>(null)
  const marked = useMemo(() => markedCopy(copy), [copy])
  const words = useSaid(page)
  return (
    <>
      <div ref={page} className="room-hidden" aria-hidden inert>
        <SignInStage {...rowOf(state).args} copy={marked} />
      </div>
      {children(words)}
    </>
  )
}
