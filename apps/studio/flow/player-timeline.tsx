import { type ReactNode, useState } from 'react'
import type { Dress } from './device-frame'
import { Scrubber } from './scrubber'
import { Timeline } from './timeline'
import type { Player } from './use-player'

interface PlayerTimelineProps {
  readonly player: Player
  readonly dress: Dress
  /** How many steps the picture for comparison shows; null without one. */
  readonly comparedAt: number | null
  readonly onCompare: (at: number | null) => void
}

/** The timeline, and what is done with it: beginning again, and comparing two of its steps. */
export function PlayerTimeline({ player, dress, comparedAt, onCompare }: PlayerTimelineProps): ReactNode {
  const { steps, states, at, goTo, startOver } = player
  const [isChoosing, setIsChoosing] = useState(false)
  const compare = (count: number | null) => {
    onCompare(count)
    setIsChoosing(false)
  }
  return (
    <section className="player-timeline" aria-label="Timeline">
      <div className="room-bar">
        <h2>What has happened</h2>
        {isChoosing && <span role="status">Choose the step to put beside it.</span>}
        {comparedAt !== null && (
          <button type="button" className="room-button" onClick={() => compare(null)}>
            Stop comparing
          </button>
        )}
        <button
          type="button"
          className="room-button"
          aria-pressed={isChoosing}
          disabled={!steps.length}
          onClick={() => setIsChoosing(!isChoosing)}
        >
          Compare
        </button>
        <button type="button" className="room-button" onClick={startOver}>
          Start over
        </button>
      </div>
      <Scrubber steps={steps} at={at} onGo={goTo} />
      <Timeline
        steps={steps}
        states={states}
        at={at}
        comparedAt={comparedAt}
        dress={dress}
        isComparing={isChoosing}
        onGo={goTo}
        onCompare={compare}
      />
    </section>
  )
}
