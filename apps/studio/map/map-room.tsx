import { type ReactNode, useId, useMemo } from 'react'
import { Room } from '../room/room'
import { RoomLink } from '../room/room-link'
import { saveFile } from '../room/save-file'
import { slugOf, storyIdOf } from '../states/state-id'
import type { StateName } from '../states/state-table'
import { EdgeList } from './edge-list'
import { explore } from './explore'
import { findWay } from './find-way'
import { layOut } from './lay-out'
import { filterMap, type MapArgs, readView } from './map-filter'
import { MapFilters } from './map-filters'
import { type Dress, MapGraph, MapLegend } from './map-graph'
import { MapList } from './map-list'
import { mapSvg } from './map-svg'
import { createSignInMap } from './sign-in-map'
import { WayPanel } from './way-panel'
import './map.css'

interface MapRoomProps {
  readonly args: MapArgs
  readonly dress: Dress
  readonly onArgs: (changes: Partial<MapArgs>) => void
}

const found = explore()
const whole = createSignInMap(found)

/** The whole sign-in as one picture, read off the machine. */
export function MapRoom({ args, dress, onArgs }: MapRoomProps): ReactNode {
  const { at, from, to, kinds, part } = readView(args)
  const listId = useId()
  const kindsKey = kinds.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same kinds are the same, whatever list holds them.
  const map = useMemo(() => filterMap(whole, { kinds, part }), [kindsKey, part])
  const layout = useMemo(() => layOut(map), [map])
  const way = useMemo(() => (from && to ? findWay(found, from, to) : null), [from, to])
  const select = (name: StateName) => onArgs({ at: name === at ? '' : slugOf(name) })

  const into = map.edges.filter((edge) => edge.to === at)
  const on = map.edges.filter((edge) => edge.from === at)
  const wayStates: readonly StateName[] = from && way ? [from, ...way.steps.map((step) => step.to)] : []
  const lit = new Set(at ? [at, ...into.map((edge) => edge.from), ...on.map((edge) => edge.to)] : wayStates)
  const isOnWay = (a: StateName, b: StateName) =>
    wayStates.some((name, index) => name === a && wayStates[index + 1] === b)
  const litBundles = new Set(
    layout.bundles
      .filter(({ sources, to }) => (at ? to === at || sources.includes(at) : sources.some((name) => isOnWay(name, to))))
      .map(({ id }) => id),
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
      <MapFilters kinds={kinds} part={part} isList={args.view === 'list'} onArgs={onArgs} />
      <div className="map" data-view={args.view === 'list' ? 'list' : 'graph'}>
        <div className="map-main">
          <MapLegend />
          <div className="map-as-graph">
            <MapGraph
              layout={layout}
              dress={dress}
              at={at}
              lit={lit}
              litBundles={litBundles}
              unwalked={new Set()}
              onSelect={select}
            />
          </div>
          <section className="map-as-list" aria-labelledby={listId}>
            <h2 id={listId}>{map.nodes.length} states in words</h2>
            <MapList map={map} at={at} onSelect={select} />
          </section>
        </div>
        <aside className="map-side" aria-label="About the map">
          <WayPanel from={from} to={to} way={way} onChange={onArgs} />
          <section className="room-panel map-panel" aria-labelledby="map-at">
            <h2 id="map-at">{at ?? 'A state'}</h2>
            {at ? (
              <>
                <p>
                  <RoomLink to={{ id: storyIdOf(at) }}>Open {at}</RoomLink>
                </p>
                <EdgeList title="What leads here" edges={into} end="from" onSelect={select} />
                <EdgeList title="What leads on" edges={on} end="to" onSelect={select} />
              </>
            ) : (
              <p className="map-none">Choose a state to see what leads there and what leads on.</p>
            )}
          </section>
        </aside>
      </div>
    </Room>
  )
}
