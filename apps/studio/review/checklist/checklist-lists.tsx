import type { ReactNode } from 'react'
import { type Place, type Review, withTemplate } from './review'
import { checksHeld, countChecks, TEMPLATES } from './templates'

interface ChecklistListsProps {
  readonly review: Review
  readonly place: Place
  readonly onReview: (review: Review) => void
}

/** Lists of checks that can be added to every state, and how far they are. */
export function ChecklistLists({ review, place, onReview }: ChecklistListsProps): ReactNode {
  const { templates } = review
  return (
    <section className="checklist-lists" aria-label="Lists of checks">
      <h2>Lists of checks</h2>
      <div className="room-bar">
        {TEMPLATES.map(({ id, name, about }) => (
          <button
            key={id}
            type="button"
            className="room-button"
            title={about}
            aria-pressed={templates.includes(id)}
            onClick={() => onReview(withTemplate(review, id, !templates.includes(id)))}
          >
            {name}
          </button>
        ))}
        <span role="status">
          {templates.length > 0 &&
            `${checksHeld(review, place.look, place.language)} of ${countChecks(templates)} checks hold here`}
        </span>
      </div>
    </section>
  )
}
