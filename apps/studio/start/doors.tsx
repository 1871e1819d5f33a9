import type { ReactNode } from 'react'
import { RoomLink } from '../room/room-link'
import type { RoomAddress } from '../room/story-href'

interface Door {
  readonly to: RoomAddress
  readonly title: string
  readonly words: string
}

/** What people come here for, and where it is. */
const DOORS: readonly Door[] = [
  {
    to: { id: 'review-board--board' },
    title: 'See every state',
    words: 'All of them side by side, in any look, width and language.',
  },
  {
    to: { id: 'design-brand--brand' },
    title: 'Try my brand',
    words: 'Your logo and one colour, held to the contrast of WCAG.',
  },
  {
    to: { id: 'design-words--words' },
    title: 'Change the words',
    words: 'Every sentence in every language, and the room it has.',
  },
  {
    to: { id: 'flow-player--player' },
    title: 'Show it to a client',
    words: 'The whole flow on a phone, with the mail beside it.',
  },
  {
    to: { id: 'review-checklist--checklist' },
    title: 'Hand it over',
    words: 'What was seen and approved, as a file for the pull request.',
  },
]

/** The ways on from the first page. */
export function Doors(): ReactNode {
  return (
    <nav className="doors" aria-label="I want to">
      <h2>I want to …</h2>
      <ul>
        {DOORS.map(({ to, title, words }) => (
          <li key={title}>
            <RoomLink to={to}>{title}</RoomLink>
            <p>{words}</p>
          </li>
        ))}
      </ul>
    </nav>
  )
}
