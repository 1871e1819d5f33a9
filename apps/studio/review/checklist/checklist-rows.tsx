import type { ReactNode } from 'react'
import { STATE_NAMES, type StateName } from '../../states/state-table'
import { type Finding, findingOf, type Place, type Review } from './review'
import { checksOn } from './templates'

interface ChecklistRowsProps {
  readonly review: Review
  readonly place: Place
  readonly onState: (state: StateName) => void
  readonly onFinding: (state: StateName, change: Partial<Finding>) => void
}

/** Every state, with what came of looking at it. */
export function ChecklistRows({ review, place, onState, onFinding }: ChecklistRowsProps): ReactNode {
  const hasLists = review.templates.length > 0
  return (
    <table className="room-table checklist-rows" data-lists={hasLists}>
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col">Seen</th>
          <th scope="col">Approved</th>
          {hasLists && <th scope="col">Checks</th>}
          <th scope="col">Notes</th>
        </tr>
      </thead>
      <tbody>
        {STATE_NAMES.map((state) => {
          const { isSeen, isApproved, notes, checks } = findingOf(review, { ...place, state })
          const asked = checksOn(review.templates, state)
          const held = asked.filter(({ id }) => checks.includes(id))
          return (
            <tr key={state} data-chosen={state === place.state}>
              <th scope="row">
                <button type="button" aria-pressed={state === place.state} onClick={() => onState(state)}>
                  {state}
                </button>
              </th>
              <td>
                <input
                  type="checkbox"
                  aria-label={`${state}: seen`}
                  checked={isSeen}
                  onChange={({ target }) => onFinding(state, { isSeen: target.checked })}
                />
              </td>
              <td>
                <input
                  type="checkbox"
                  aria-label={`${state}: approved`}
                  checked={isApproved}
                  onChange={({ target }) => onFinding(state, { isApproved: target.checked })}
                />
              </td>
              {hasLists && (
                <td>
                  {held.length} of {asked.length}
                </td>
              )}
              <td>{notes.length || ''}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
