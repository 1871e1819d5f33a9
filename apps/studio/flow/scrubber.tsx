import type { ReactNode } from 'react'
import type { FlowStep } from './flow-path'
import { stepInWords } from './flow-words'

interface ScrubberProps {
  readonly steps: readonly FlowStep[]
  /** How many steps are shown; the page as it was opened comes before the first. */
  readonly at: number
  readonly onGo: (at: number) => void
}

/** The whole of what has happened as a line: dragged by a pointer, or moved by the keys of a slider. */
export function Scrubber({ steps, at, onGo }: ScrubberProps): ReactNode {
  return (
    <div className="timeline-scrubber">
      <input
        type="range"
        aria-label="Shown step"
        min={0}
        max={steps.length}
        step={1}
        value={at}
        aria-valuetext={`${stepInWords(steps[at - 1])}, ${at + 1} of ${steps.length + 1}`}
        disabled={steps.length === 0}
        onChange={({ currentTarget }) => onGo(currentTarget.valueAsNumber)}
      />
      <output>
        {at + 1} of {steps.length + 1}
      </output>
    </div>
  )
}
