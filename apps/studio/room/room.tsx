import { type ReactNode, useEffect } from 'react'
import { holdTitle } from './hold-title'
import { titleOfPage } from './studio-title'
import './room.css'

interface RoomProps {
  readonly title: string
  /** What can be done here, in a sentence. */
  readonly lead: ReactNode
  /** What is done with all of it: export, share, present. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The page of a room: English, from left to right, in the Studio's own look, whatever look is looked at in it. */
export function Room({ title, lead, actions, children }: RoomProps): ReactNode {
  useEffect(() => holdTitle(() => titleOfPage(title)), [title])
  return (
    <main className="room" dir="ltr" lang="en">
      <header className="room-head">
        <div>
          <h1>{title}</h1>
          <p>{lead}</p>
        </div>
        {actions && <div className="room-actions">{actions}</div>}
      </header>
      {children}
    </main>
  )
}
