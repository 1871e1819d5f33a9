import type { ReactNode } from 'react'
import type { Branding } from '../brand/brand-context'
import type { Look, Scheme } from '../room/dressed'
import { RoomLink } from '../room/room-link'
import { StatePicture } from '../room/state-picture'
import { storyIdOf } from '../states/state-id'
import { STATE_NAMES } from '../states/state-table'
import type { Column } from './columns'
import type { Heard } from './listening'
import { SAYINGS } from './words'

/** How the pictures of this room are dressed. */
export interface Dress {
  readonly look: Look
  readonly scheme: Scheme
  readonly branding: Branding | null
}

interface WordStatesProps {
  readonly wordKey: string
  readonly column: Column
  readonly heard: Heard | null
  readonly dress: Dress
}

/** Every state that says something, live. */
export function WordStates({ wordKey, column, heard, dress }: WordStatesProps): ReactNode {
  if (!heard) return <p>Listening to every state…</p>
  const sayings = SAYINGS.filter(({ key }) => key === wordKey)
  const states = STATE_NAMES.flatMap((name) => {
    const said = sayings.filter(({ id }) => heard.get(name)?.has(id))
    return said.length ? [{ name, cases: said.flatMap(({ caseName }) => caseName || []) }] : []
  })
  const count = states.length === 1 ? '1 state says' : `${states.length} states say`
  return (
    <>
      <p className="words-states-lead">
        {states.length
          ? `${count} this, shown here in ${column.name}. Some say it only to screen readers, or in the page’s title.`
          : 'No state of the form says this: it belongs to a part that stands alone, or to a rare failure.'}
      </p>
      <ul className="words-states">
        {states.map(({ name, cases }) => (
          <li key={name}>
            <div className="room-shade">
              <StatePicture state={name} copy={column.copy} {...dress} height={520} />
            </div>
            <RoomLink to={{ id: storyIdOf(name), globals: { language: column.id === 'pseudo' ? 'en' : column.id } }}>
              {name}
            </RoomLink>
            {cases.length > 0 && <small>{cases.join('; ')}</small>}
          </li>
        ))}
      </ul>
    </>
  )
}
