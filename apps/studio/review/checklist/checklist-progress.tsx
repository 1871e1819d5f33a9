import type { ReactNode } from 'react'
import { STATE_NAMES } from '../../states/state-table'
import { approvedIn, begunIn, type Place, type Review } from './review'

interface ChecklistProgressProps {
  readonly review: Review
  readonly place: Place
  readonly onPlace: (place: Omit<Place, 'state'>) => void
}

/** How far each look and language is that somebody has begun with; choosing one goes there. */
export function ChecklistProgress({ review, place, onPlace }: ChecklistProgressProps): ReactNode {
  const { look, language } = place
  const isHere = (other: Omit<Place, 'state'>) => other.look === look && other.language === language
  const all = [{ look, language }, ...begunIn(review).filter((other) => !isHere(other))]
  return (
    <ul className="checklist-progress">
      {all.map((each) => {
        const count = approvedIn(review, each.look, each.language)
        return (
          <li key={`${each.look} ${each.language}`}>
            <button
              type="button"
              className="room-button"
              aria-pressed={isHere(each)}
              onClick={() => onPlace({ look: each.look, language: each.language })}
            >
              {count} of {STATE_NAMES.length} approved in {each.language}, {each.look}
            </button>
            <progress
              max={STATE_NAMES.length}
              value={count}
              aria-label={`Approved in ${each.language}, ${each.look}`}
            />
          </li>
        )
      })}
    </ul>
  )
}
