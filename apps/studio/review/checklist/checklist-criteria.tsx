import type { ReactNode } from 'react'
import { CRITERIA } from './criteria'
import { type Review, withCriterion } from './review'

interface ChecklistCriteriaProps {
  readonly review: Review
  readonly onReview: (review: Review) => void
}

/** What the kit says it meets of WCAG 2.2 AA, to be checked again by whoever has changed it. */
export function ChecklistCriteria({ review, onReview }: ChecklistCriteriaProps): ReactNode {
  return (
    <section id="checklist-criteria" tabIndex={-1} className="room-panel" aria-label="WCAG 2.2 AA">
      <h2>
        WCAG 2.2 AA: {CRITERIA.filter(({ name }) => review.criteria.includes(name)).length} of {CRITERIA.length} checked
      </h2>
      <ul className="checklist-criteria">
        {CRITERIA.map(({ name, met }) => (
          <li key={name}>
            <label>
              <input
                type="checkbox"
                checked={review.criteria.includes(name)}
                onChange={({ target }) => onReview(withCriterion(review, name, target.checked))}
              />
              <span>{name}</span>
            </label>
            <p>{met}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
