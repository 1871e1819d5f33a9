import { type ReactNode, useId, useMemo, useState } from 'react'
import { Room } from '../room/room'
import { RoomLink } from '../room/room-link'
import { saveFile } from '../room/save-file'
import { SkipTo } from '../room/skip-to'
import { slugOf, storyIdOf } from '../states/state-id'
import type { StateName } from '../states/state-table'
import { EdgeList } from './edge-list'
import { explore } from './explore'
import { findWay, mapOfWay } from './find-way'
import { layOut } from './lay-out'
import { filterMap, type MapArgs, readKinds, readView } from './map-filter'
import { MapFilters } from './map-filters'
import { type Dress, MapGraph } from './map-graph'
import { MapLegend } from './map-legend'
import { MapList } from './map-list'
import { mapSvg } from './map-svg'
import { PointedPanel, type PointedWay } from './pointed-panel'
import { createSignInMap, edgeId, type MapEdge } from './sign-in-map'
import { useNarrow } from './use-narrow'
import { useOwnArgs } from './use-own-args'
import { isWalked } from './walked-ways'
import { WayPanel } from './way-panel'
import './map.css'
import './map-side.css'

interface MapRoomProps {
  readonly args: MapArgs
  readonly dress: Dress
  readonly onArgs: (changes: Partial<MapArgs>) => void
}

const found = explore()
const whole = createSignInMap(found)
const unwalkedIds = new Set(whole.edges.filter((edge) => !isWalked(edge)).map(edgeId))

/** The whole sign-in as one picture, read off the machine. */
export function MapRoom({ args: told, dress, onArgs: tell }: MapRoomProps): ReactNode {
  const [args, onArgs] = useOwnArgs(told, tell)
  const { at, from, to, kinds, part } = readView(args)
  const listId = useId()
  const isList = useNarrow() || args.view === 'list'
  const { kinds: kindsSaid } = args
  const map = useMemo(() => filterMap(whole, { kinds: readKinds(kindsSaid), part }), [kindsSaid, part])
  const way = useMemo(() => (from && to ? findWay(found, from, to) : null), [from, to])
  const shown = useMemo(() => (from && way?.steps.length ? mapOfWay(whole, from, way) : map), [from, way, map])
  const layout = useMemo(() => layOut(shown), [shown])
  const [pointed, setPointed] = useState<PointedWay | null>(null)
  const pointAt = ({ label, ...edge }: MapEdge) => setPointed({ ...edge, labels: [label], sources: [edge.from] })
  const select = (name: StateName) => onArgs({ at: name === at ? '' : slugOf(name) })

  const into = map.edges.filter((edge) => edge.to === at)
  const on = map.edges.filter((edge) => edge.from === at)
  const lit = new Set(at ? [at, ...into.map((edge) => edge.from), ...on.map((edge) => edge.to)] : [])
  const litBundles = new Set(
    layout.bundles.filter(({ sources, to }) => at && (to === at || sources.includes(at))).map(({ id }) => id),
  )
  const unwalked = new Set(
    layout.bundles.filter(({ edgeIds }) => edgeIds.every((id) => unwalkedIds.has(id))).map(({ id }) => id),
  )

  return (
    <Room
      title="Map"
      lead={`Every state of the sign-in and every way between two of them: ${whole.nodes.length} states, ${whole.edges.length} ways, read off the machine that the kit ships.`}
      actions={
        <button
          type="button"
          className="room-button"
          onClick={() => saveFile('sign-in-map.svg', mapSvg(layout), 'image/svg+xml')}
        >
          Export SVG
        </button>
      }
    >
      <MapFilters kinds={kinds} part={part} isList={isList} onArgs={onArgs} />
      <div className="map">
        <div className="map-main">
          <MapLegend walked={map.edges.filter(isWalked).length} all={map.edges.length} />
          <SkipTo id="map-side">About the map</SkipTo>
          {isList ? (
            <section aria-labelledby={listId}>
              <h2 id={listId}>{map.nodes.length} states in words</h2>
              <MapList map={map} at={at} onSelect={select} />
            </section>
          ) : (
            <MapGraph
              layout={layout}
              dress={dress}
              at={at}
              focus={at ?? from ?? shown.nodes[0] ?? 'email.idle'}
              lit={lit}
              litBundles={litBundles}
              unwalked={unwalked}
              onSelect={select}
              onPoint={setPointed}
            />
          )}
        </div>
        <aside id="map-side" tabIndex={-1} className="map-side" aria-label="About the map">
          <WayPanel from={from} to={to} way={way} onChange={onArgs} />
          {!isList && (
            <section className="room-panel map-panel" aria-labelledby="map-at">
              <h2 id="map-at">{at ?? 'A state'}</h2>
              {at ? (
                <>
                  <p>
                    <RoomLink to={{ id: storyIdOf(at) }}>Open {at}</RoomLink>
                  </p>
                  <EdgeList title="What leads here" edges={into} end="from" onSelect={select} onPoint={pointAt} />
                  <EdgeList title="What leads on" edges={on} end="to" onSelect={select} onPoint={pointAt} />
                </>
              ) : (
                <p className="map-none">Choose a state to see what leads there and what leads on.</p>
              )}
            </section>
          )}
        </aside>
        {!isList && pointed && <PointedPanel way={pointed} dress={dress} />}
      </div>
    </Room>
  )
}
