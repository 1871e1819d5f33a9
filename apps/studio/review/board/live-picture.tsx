import { type ReactNode, useEffect, useRef } from 'react'
import type { Branding } from '../../brand/brand-context'
import { LargeText } from '../../room/large-text'
import { StatePicture } from '../../room/state-picture'
import type { StateName } from '../../states/state-table'
import type { CellDress } from './axes'
import { useFaults } from './use-faults'

interface LivePictureProps {
  readonly state: StateName
  readonly dress: CellDress
  readonly branding: Branding | null
  readonly scale: number
  readonly onFaults: (faults: readonly string[] | null) => void
}

const HEIGHT = 520

/** Larger text needs a longer page. */
const heightOf = ({ zoom, text }: CellDress) => Math.round(((HEIGHT / zoom) * text) / 100)

function Drawn({ state, dress, branding, scale, onFaults }: LivePictureProps) {
  const cell = useRef<HTMLDivElement>(null)
  const faults = useFaults(cell)
  useEffect(() => onFaults(faults), [faults, onFaults])
  const { look, scheme, width, copy, zoom } = dress
  return (
    <div ref={cell}>
      <StatePicture
        state={state}
        copy={copy}
        look={look}
        scheme={scheme}
        branding={branding}
        width={Math.round(width / zoom)}
        height={heightOf(dress)}
        scale={scale * zoom}
      />
    </div>
  )
}

/** The real form as a picture, and what is wrong with it. */
export function LivePicture(props: LivePictureProps): ReactNode {
  const { width, zoom, text } = props.dress
  if (text === 100) return <Drawn {...props} />
  const scale = props.scale * zoom
  return (
    <LargeText percent={text} width={Math.round(width / zoom)} height={heightOf(props.dress)} scale={scale}>
      <Drawn {...props} scale={1 / zoom} />
    </LargeText>
  )
}
