import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { DeviceFrame, type Dress } from './device-frame'
import type { DeviceKind } from './device-sizes'
import { createFlow } from './flow'
import { deviceOfStep, type FlowStep } from './flow-path'
import { replay } from './replay'

interface ReplayedDeviceProps {
  readonly label: string
  /** Read once: give another list another key. */
  readonly steps: readonly FlowStep[]
  readonly kind: DeviceKind
  readonly dress: Dress
  readonly scale?: number
}

/** A path that has been played to its end, as a picture: the very page, with the very numbers, out of reach. */
export function ReplayedDevice({ label, steps, kind, dress, scale }: ReplayedDeviceProps): ReactNode {
  const [flow] = useState(createFlow)
  const [begun] = useState(() => ({ isBegun: false }))
  const view = useSyncExternalStore(flow.subscribe, flow.getView)
  useEffect(() => {
    // Once, and also under StrictMode: a path that is played twice is another path.
    if (!begun.isBegun) void replay(flow, steps)
    begun.isBegun = true
  }, [flow, steps, begun])
  const last = steps.at(-1)
  const isOnTwo = last && deviceOfStep(last) === 'two'
  return (
    <DeviceFrame
      label={label}
      view={(isOnTwo && view.two) || view.one}
      kind={kind}
      dress={dress}
      seconds={view.seconds}
      isConnected={view.isConnected}
      isInert
      {...(scale !== undefined && { scale })}
    />
  )
}
