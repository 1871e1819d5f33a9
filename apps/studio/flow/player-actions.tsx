import type { ReactNode } from 'react'
import { CopyButton } from '../room/copy-button'
import type { Dress } from './device-frame'
import { DEVICE_KINDS, DEVICES, type DeviceKind } from './device-sizes'
import type { FlowStep } from './flow-path'
import { SaveTest } from './save-test'

interface PlayerActionsProps {
  readonly steps: readonly FlowStep[]
  readonly device: DeviceKind
  readonly keyboard: boolean
  readonly dress: Dress
  readonly shareUrl: () => string
  readonly onChange: (changes: { readonly device?: DeviceKind; readonly keyboard?: boolean }) => void
  readonly onPictures: () => void
  readonly onPresent: () => void
}

/** Which device it is, and what is done with the whole of it: a test, pictures, a link, a presentation. */
export function PlayerActions(props: PlayerActionsProps): ReactNode {
  const { steps, device, keyboard, dress, shareUrl, onChange, onPictures, onPresent } = props
  return (
    <>
      <select
        className="room-input player-devices"
        aria-label="Device"
        value={device}
        onChange={({ currentTarget }) => {
          const kind = DEVICE_KINDS.find((known) => known === currentTarget.value)
          if (kind) onChange({ device: kind })
        }}
      >
        {DEVICE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {DEVICES[kind].name}, {DEVICES[kind].width} × {DEVICES[kind].height}
          </option>
        ))}
      </select>
      {DEVICES[device].keyboard > 0 && (
        <button
          type="button"
          className="room-button"
          aria-pressed={keyboard}
          onClick={() => onChange({ keyboard: !keyboard })}
        >
          Keyboard
        </button>
      )}
      <SaveTest steps={steps} copy={dress.copy} />
      <button type="button" className="room-button" onClick={onPictures}>
        Pictures
      </button>
      <CopyButton text={shareUrl}>Copy link</CopyButton>
      <button type="button" className="room-button" data-kind="main" onClick={onPresent}>
        Present
      </button>
    </>
  )
}
