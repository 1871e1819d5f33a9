import type { ReactNode } from 'react'
import { RoomLink } from '../room/room-link'
import { storyIdOf } from '../states/state-id'
import type { StateName } from '../states/state-table'
import { EdgeList } from './edge-list'
import type { SignInMap } from './sign-in-map'

interface MapListProps {
  readonly map: SignInMap
  readonly at: StateName | undefined
  readonly onSelect: (name: StateName) => void
}

const show = (element: Element | null) => element?.scrollIntoView({ block: 'nearest' })

/** The map in words: every state, what leads to it and what leads on. */
export function MapList({ map, at, onSelect }: MapListProps): ReactNode {
  return (
    <div className="map-list">
      {map.nodes.map((name) => {
        const into = map.edges.filter(({ to }) => to === name)
        const on = map.edges.filter(({ from }) => from === name)
        return (
          <details
            key={name}
            className="room-panel"
            data-node={name}
            open={name === at}
            ref={name === at ? show : undefined}
          >
            <summary>
              <span className="map-term">{name}</span>
              <span className="map-count">
                {into.length} in, {on.length} out
              </span>
            </summary>
            <p>
              <RoomLink to={{ id: storyIdOf(name) }}>Open {name}</RoomLink>
            </p>
            <EdgeList title="What leads here" edges={into} end="from" onSelect={onSelect} />
            <EdgeList title="What leads on" edges={on} end="to" onSelect={onSelect} />
          </details>
        )
      })}
    </div>
  )
}
