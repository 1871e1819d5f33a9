import type { ReactNode } from 'react'
import type { StateName } from '../../states/state-table'
import { templatesIn } from './templates'

interface ChecklistChecksProps {
  readonly state: StateName
  readonly templates: readonly string[]
  /** Those that hold. */
  readonly checks: readonly string[]
  readonly onCheck: (check: string, holds: boolean) => void
}

/** What the added lists ask of a state. */
export function ChecklistChecks({ state, templates, checks, onCheck }: ChecklistChecksProps): ReactNode {
  const lists = templatesIn(templates)
    .map((list) => ({ ...list, checks: list.checks.filter(({ isOn }) => isOn(state)) }))
    .filter((list) => list.checks.length > 0)
  if (lists.length === 0) return null
  return (
    <section className="room-panel checklist-checks" aria-label={`Checks of ${state}`}>
      {lists.map(({ id: list, name, checks: asked }) => (
        <fieldset key={list}>
          <legend>{name}</legend>
          {asked.map(({ id, text }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={checks.includes(id)}
                onChange={({ target }) => onCheck(id, target.checked)}
              />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  )
}
