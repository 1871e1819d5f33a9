import { type ReactNode, useState } from 'react'
import { DeviceFrame, type Dress } from './device-frame'
import type { DeviceKind } from './device-sizes'
import { type DeviceName, deviceOfStep } from './flow-path'
import type { Player } from './use-player'

interface DevicesProps {
  readonly player: Player
  readonly kind: DeviceKind
  readonly dress: Dress
  readonly hasKeyboard?: boolean
}

const LABELS = { one: "The visitor's device", two: 'The second phone' } as const

/** The devices of a sign-in, side by side. One is in hand: it is the other's turn once it is taken. */
export function Devices({ player, kind, dress, hasKeyboard = false }: DevicesProps): ReactNode {
  const { view, at, run } = player
  const [taken, setTaken] = useState<{ readonly device: DeviceName; readonly moment: string } | null>(null)
  const moment = `${run} ${at}`
  const last = view.steps.at(-1)
  const inHand = taken?.moment === moment ? taken.device : last ? deviceOfStep(last) : 'one'
  return (['one', 'two'] as const).map((name) => {
    const device = view[name]
    if (!device) return null
    return (
      <DeviceFrame
        key={`${run} ${name}`}
        label={LABELS[name]}
        name={name}
        view={device}
        kind={name === 'one' ? kind : 'phone'}
        dress={dress}
        seconds={view.seconds}
        isConnected={name === 'two' || view.isConnected}
        hasKeyboard={hasKeyboard}
        {...(inHand !== name && { onTake: () => setTaken({ device: name, moment }) })}
      />
    )
  })
}
