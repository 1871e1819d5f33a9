import { type ReactNode, useId } from 'react'
import type { Flow, FlowView } from './flow'
import { ANSWERS_NEXT, formatPath, HAPPENINGS, type Happening, type NextAnswer } from './flow-path'

interface FlowPanelProps {
  readonly flow: Flow
  readonly view: FlowView
  readonly onStartOver: () => void
}

/** The names of a table; nothing is ever added to these. */
const keysOf = <Key extends string>(table: Readonly<Record<Key, string>>) => Object.keys(table) as Key[]

const answers: readonly NextAnswer[] = keysOf(ANSWERS_NEXT)
const happenings: readonly Happening[] = keysOf(HAPPENINGS)

/** Controls that replace the server, the clock and the other tabs. */
export function FlowPanel({ flow, view, onStartOver }: FlowPanelProps): ReactNode {
  const name = useId()
  return (
    <aside className="flow-panel" lang="en" aria-label="Behind the scenes">
      <fieldset>
        <legend>Next server response</legend>
        {answers.map((answer) => (
          <label key={answer}>
            <input type="radio" name={name} checked={answer === view.answer} onChange={() => flow.setAnswer(answer)} />
            {ANSWERS_NEXT[answer]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Meanwhile</legend>
        <div className="flow-buttons">
          {happenings.map((happening) => (
            <button
              key={happening}
              type="button"
              disabled={happening === 'arrive' && !view.isWaiting}
              onClick={() => flow.happen(happening)}
            >
              {HAPPENINGS[happening]}
            </button>
          ))}
          <button type="button" onClick={() => flow.reconnect()}>
            The connection is back
          </button>
        </div>
      </fieldset>
      <h2>Steps so far</h2>
      <ol>
        {view.steps.map((step, index) => (
          <li key={formatPath(view.steps.slice(0, index + 1))}>{step}</li>
        ))}
      </ol>
      <p>The steps are in this page's URL: share it to show the same steps.</p>
      <button type="button" onClick={onStartOver}>
        Start over
      </button>
    </aside>
  )
}
