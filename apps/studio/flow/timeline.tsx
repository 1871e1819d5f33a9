import { type MouseEvent, memo, type ReactNode, useEffect, useRef } from 'react'
import { StatePicture } from '../room/state-picture'
import type { StateName } from '../states/state-table'
import type { Dress } from './device-frame'
import { type FlowStep, formatPath } from './flow-path'
import { stepInWords } from './flow-words'
import './timeline.css'

interface TimelineProps {
  readonly steps: readonly FlowStep[]
  readonly states: readonly StateName[]
  /** How many steps are shown. */
  readonly at: number
  /** How many steps the picture beside it shows. */
  readonly comparedAt: number | null
  readonly dress: Dress
  /** A click compares, instead of going there. */
  readonly isComparing: boolean
  readonly onGo: (at: number) => void
  readonly onCompare: (at: number) => void
}

/** Drawn once for as long as it shows the same: the page around it changes with every key. */
const StepPicture = memo(function StepPicture({ state, dress }: { readonly state: StateName; readonly dress: Dress }) {
  const { copy, look, scheme, branding } = dress
  return (
    <StatePicture state={state} copy={copy} look={look} scheme={scheme} branding={branding} height={440} scale={0.16} />
  )
})

/** What has happened, in words and pictures: each is a way back there. */
export function Timeline(props: TimelineProps): ReactNode {
  const { steps, states, at, comparedAt, dress, isComparing, onGo, onCompare } = props
  const list = useRef<HTMLOListElement>(null)

  useEffect(() => {
    const now = list.current?.children[at]
    if (!list.current || !(now instanceof HTMLElement)) return
    // The list alone: the page around it stays where it is.
    list.current.scrollLeft = now.offsetLeft - (list.current.clientWidth - now.offsetWidth) / 2
  }, [at])

  const choose = (count: number) => (event: MouseEvent) =>
    event.shiftKey || isComparing ? onCompare(count) : onGo(count)
  const stop = (count: number, words: string, state: StateName | undefined) => (
    <li
      key={formatPath(steps.slice(0, count))}
      className="timeline-step"
      data-when={count === at ? 'now' : count > at ? 'ahead' : 'done'}
      data-compared={count === comparedAt || undefined}
    >
      <div className="timeline-picture">{state && <StepPicture state={state} dress={dress} />}</div>
      {/* The whole step can be pressed; the picture in it holds buttons of its own, and no button holds another. */}
      <button type="button" aria-current={count === at ? 'step' : undefined} onClick={choose(count)}>
        {words}
      </button>
    </li>
  )
  return (
    <ol className="timeline" aria-label="What has happened" ref={list}>
      {stop(0, stepInWords(undefined), 'email.idle')}
      {steps.map((step, index) => stop(index + 1, stepInWords(step), states[index]))}
    </ol>
  )
}
