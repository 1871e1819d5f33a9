import { type ReactNode, useEffect, useRef } from 'react'
import type { Dress } from './device-frame'
import type { DeviceKind } from './device-sizes'
import { Devices } from './devices'
import { stepInWords } from './flow-words'
import type { Player } from './use-player'
import './presentation.css'

interface PresentationProps {
  readonly player: Player
  readonly kind: DeviceKind
  readonly dress: Dress
  readonly onLeave: () => void
}

/** The device alone on the whole screen, and what has just happened, for a room full of people. */
export function Presentation({ player, kind, dress, onLeave }: PresentationProps): ReactNode {
  const { steps, at, goTo } = player
  const root = useRef<HTMLElement>(null)
  const leave = useRef(onLeave)
  leave.current = onLeave

  useEffect(() => {
    const element = root.current
    element?.focus()
    // Where it is refused, the page alone is what is filled.
    void element?.requestFullscreen?.().catch(() => {})
    // Escape leaves full screen first, and the browser tells nobody about the key.
    const left = () => document.fullscreenElement ?? leave.current()
    document.addEventListener('fullscreenchange', left)
    return () => {
      document.removeEventListener('fullscreenchange', left)
      if (document.fullscreenElement) void document.exitFullscreen()
    }
  }, [])

  return (
    <main className="room presentation" dir="ltr" lang="en" aria-label="Presentation" tabIndex={-1} ref={root}>
      <div className="presentation-devices">
        <Devices player={player} kind={kind} dress={dress} />
      </div>
      <footer className="presentation-foot">
        <p role="status">
          <strong>{stepInWords(steps[at - 1])}</strong>
          <span>
            {at + 1} of {steps.length + 1}
          </span>
        </p>
        <div className="room-actions">
          <button type="button" className="room-button" disabled={at === 0} onClick={() => goTo(at - 1)}>
            Back
          </button>
          <button type="button" className="room-button" disabled={at >= steps.length} onClick={() => goTo(at + 1)}>
            Next
          </button>
          <button type="button" className="room-button" onClick={onLeave}>
            Leave
          </button>
        </div>
      </footer>
    </main>
  )
}
