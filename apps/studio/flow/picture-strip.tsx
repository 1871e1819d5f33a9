import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { CopyButton } from '../room/copy-button'
import { Room } from '../room/room'
import { saveFile } from '../room/save-file'
import type { Dress } from './device-frame'
import type { DeviceKind } from './device-sizes'
import { type FlowStep, formatPath } from './flow-path'
import { stepInWords } from './flow-words'
import { paintElement } from './paint-element'
import { ReplayedDevice } from './replayed-device'
import './picture-strip.css'

interface PictureStripProps {
  readonly steps: readonly FlowStep[]
  readonly kind: DeviceKind
  readonly dress: Dress
  readonly shareUrl: () => string
  readonly onLeave: () => void
}

const SCALE: Readonly<Record<DeviceKind, number>> = {
  phone: 0.6,
  small: 0.7,
  landscape: 0.5,
  tablet: 0.4,
  desktop: 0.35,
}

function useSaving(strip: RefObject<HTMLElement | null>, name: string) {
  const [outcome, setOutcome] = useState('')
  const save = async () => {
    if (!strip.current) return
    setOutcome('Drawing …')
    try {
      saveFile(`${name}.png`, await paintElement(strip.current), 'image/png')
      setOutcome('Saved.')
    } catch {
      // Some browsers draw no page into a picture.
      setOutcome('This browser cannot draw the picture. Print it, or take it in Chrome.')
    }
  }
  return { outcome, save }
}

/** Every step of the path side by side, played to its end: one picture, to save or to print. */
export function PictureStrip({ steps, kind, dress, shareUrl, onLeave }: PictureStripProps): ReactNode {
  const strip = useRef<HTMLOListElement>(null)
  const { outcome, save } = useSaving(strip, `sign-in-${steps.length + 1}-pictures`)
  const counts = [0, ...steps.map((_, index) => index + 1)]
  const actions = (
    <>
      <span role="status">{outcome}</span>
      <button type="button" className="room-button" data-kind="main" onClick={() => void save()}>
        Save as PNG
      </button>
      <button type="button" className="room-button" onClick={() => print()}>
        Print
      </button>
      <CopyButton text={shareUrl}>Copy link</CopyButton>
      <button type="button" className="room-button" onClick={onLeave}>
        Back to the player
      </button>
    </>
  )
  return (
    <Room title="Strip of pictures" lead="Each step of this sign-in, in one picture." actions={actions}>
      <ol className="picture-strip" ref={strip}>
        {counts.map((count) => {
          const words = stepInWords(steps[count - 1])
          return (
            <li key={formatPath(steps.slice(0, count))}>
              <ReplayedDevice
                label={words}
                steps={steps.slice(0, count)}
                kind={kind}
                dress={dress}
                scale={SCALE[kind]}
              />
              <p className="picture-strip-words">
                <span>{count + 1}</span> {words}
              </p>
            </li>
          )
        })}
      </ol>
    </Room>
  )
}
