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
  /** Where a number is, in order. */
  readonly places: readonly PartPlace[]
}

/** The form in its state, out of reach, with a number at each of some places. */
export function StateLive({ state, dress, page, places }: StateLiveProps): ReactNode {
  const { copy, ...surface } = dress
  return (
    <div className="room-shade" inert>
      <Dressed {...surface} className="state-page-live">
        <div className="state-page-form">
          <div ref={page}>
            <SignInStage {...rowOf(state).args} copy={copy} />
          </div>
          {places.map(({ name, x, y }, index) => (
            <span key={`${index} ${name}`} className="state-page-badge" style={{ left: x, top: y }}>
              {index + 1}
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
