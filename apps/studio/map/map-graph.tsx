import type { Copy } from '@doorpost/react/headless'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Branding } from '../brand/brand-context'
import type { Look, Scheme } from '../room/dressed'
import { RoomLink } from '../room/room-link'
import { StatePicture } from '../room/state-picture'
import { storyIdOf } from '../states/state-id'
import type { StateName } from '../states/state-table'
import type { MapLayout, PlacedBundle } from './lay-out'
import { MapLines } from './map-lines'
import { pan } from './pan'

/** How pictures on the map are dressed. */
export interface Dress {
  readonly copy: Copy
  readonly look: Look
  readonly scheme: Scheme
  readonly branding: Branding | null
}

interface MapGraphProps {
  readonly layout: MapLayout
  readonly dress: Dress
  readonly at: StateName | undefined
  /** What is in the middle at first. */
  readonly focus: StateName
  /** States that stand out; none does if it is empty. */
  readonly lit: ReadonlySet<StateName>
  readonly litBundles: ReadonlySet<string>
  readonly unwalked: ReadonlySet<string>
  readonly onSelect: (name: StateName) => void
  /** Runs when a line is pointed at. */
  readonly onPoint: (bundle: PlacedBundle) => void
}

const SCALES = [0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.5] as const
const larger = (scale: number) => SCALES.find((step) => step > scale) ?? scale
const smaller = (scale: number) => SCALES.findLast((step) => step < scale) ?? scale

/** Below this, the words on the lines are too small to be read. */
const LEGIBLE = 0.85

/** The map as a picture that can be moved and zoomed: by hand, by wheel, by keyboard. */
export function MapGraph(props: MapGraphProps): ReactNode {
  const { layout, dress, at, focus, lit, litBundles, unwalked, onSelect, onPoint } = props
  const frame = useRef<HTMLElement>(null)
  const [scale, setScale] = useState(1)
  const { width, height } = layout

  const wholeScale = useCallback(() => {
    if (!frame.current) return 1
    const { clientWidth } = frame.current
    const maxHeight = Number.parseFloat(getComputedStyle(frame.current).maxHeight)
    return Math.min(1, clientWidth / width, maxHeight / height)
  }, [width, height])
  const showWhole = () => setScale(wholeScale())
  // Words come first: a map that is too large to be read as a whole begins where the visitor does.
  useLayoutEffect(() => {
    const whole = wholeScale()
    setScale(whole < LEGIBLE ? 1 : whole)
  }, [wholeScale])
  const onKey = (event: KeyboardEvent) => {
    if (event.key === '+' || event.key === '=') setScale(larger)
    else if (event.key === '-') setScale(smaller)
    else if (event.key === '0') showWhole()
  }
  // What is looked at comes into the middle; the page stays where it is.
  useEffect(() => {
    const node = layout.nodes.find(({ name }) => name === focus)
    const { clientWidth = 0, clientHeight = 0 } = frame.current ?? {}
    if (!node) return
    const middleX = (node.x + node.width / 2) * scale
    const middleY = (node.y + node.height / 2) * scale
    frame.current?.scrollTo({ left: middleX - clientWidth / 2, top: middleY - clientHeight / 2 })
  }, [focus, layout, scale])

  return (
    <div className="map-graph">
      <fieldset className="room-bar map-zoom">
        <legend className="room-hidden">Zoom</legend>
        <button type="button" className="room-button" onClick={() => setScale(smaller)}>
          Smaller
        </button>
        <button type="button" className="room-button" onClick={() => setScale(larger)}>
          Larger
        </button>
        <button type="button" className="room-button" onClick={showWhole}>
          Whole map
        </button>
        <output>{Math.round(scale * 100)} %</output>
      </fieldset>
      <div className="map-edges">
        <section ref={frame} className="map-frame" aria-label="Map" onKeyDown={onKey} onPointerDown={pan}>
          <div style={{ width: width * scale, height: height * scale }}>
            <div className="map-sheet" style={{ width, height, transform: `scale(${scale})` }}>
              <MapLines layout={layout} lit={litBundles} unwalked={unwalked} onPoint={onPoint} />
              {layout.nodes.map(({ name, x, y, width, height }) => (
                <div
                  key={name}
                  className="map-node"
                  data-node={name}
                  data-lit={lit.has(name)}
                  data-at={name === at}
                  style={{ insetInlineStart: x, insetBlockStart: y, width, height }}
                >
                  <StatePicture {...dress} state={name} width={390} height={336} scale={131 / 390} />
                  <button
                    type="button"
                    className="map-pick"
                    aria-pressed={name === at}
                    aria-label={`Look at ${name}`}
                    onClick={() => onSelect(name)}
                  />
                  <RoomLink className="map-name" to={{ id: storyIdOf(name) }}>
                    {name}
                  </RoomLink>
                </div>
              ))}
            </div>
          </div>
        </section>
      </div>
    </div>
  )
}
