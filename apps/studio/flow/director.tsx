import { type ReactNode, useId } from 'react'
import type { Flow, FlowView } from './flow'
import { ANSWERS_NEXT, HAPPENINGS, type Happening, type NextAnswer } from './flow-path'
import { LIFE_SECONDS } from './flow-server'
import { sinceBeginning } from './flow-time'
import './director.css'

interface DirectorProps {
  readonly flow: Flow
  readonly view: FlowView
  /** What the toolbar lets the server say. */
  readonly forced: NextAnswer | null
}

/** The answers to choose from; the toolbar has those that are rare. */
const CHOICES: readonly NextAnswer[] = [
  'right',
  'slow',
  'wrong',
  'expired',
  'locked',
  'limited',
  'unavailable',
  'denied',
  'captcha',
  'lost',
]

const WAITS = { wait10: '+10 s', wait30: '+30 s', wait600: '+10 min' } as const satisfies {
  [Name in Happening]?: string
}

/** The waits, as they stand on their buttons. */
// The keys of an object are what its type says as long as nothing is added to it.
const waits = Object.entries(WAITS) as [keyof typeof WAITS, string][]

function Clock({ flow, view }: Omit<DirectorProps, 'forced'>) {
  const newest = view.mails.at(-1)
  const age = newest ? view.seconds - newest.arrivedAtSeconds : 0
  return (
    <fieldset>
      <legend>Clock</legend>
      <div className="director-clock">
        <output aria-label="Time since the beginning">{sinceBeginning(view.seconds)}</output>
        <progress
          aria-label="Life of the newest code that is over"
          max={LIFE_SECONDS}
          value={Math.min(age, LIFE_SECONDS)}
        />
      </div>
      <div className="director-waits">
        {waits.map(([wait, words]) => (
          <button
            key={wait}
            type="button"
            className="room-button"
            aria-label={HAPPENINGS[wait]}
            onClick={() => flow.happen(wait)}
          >
            {words}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

/** Controls that stand for the server, the clock and the connection. */
export function Director({ flow, view, forced }: DirectorProps): ReactNode {
  const name = useId()
  const isStuck = view.isConnected && view.states.at(-1)?.endsWith('.offline')
  const happen = (happening: Happening) => (
    <button type="button" className="room-button" onClick={() => flow.happen(happening)}>
      {HAPPENINGS[happening]}
    </button>
  )
  return (
    <div className="director">
      <fieldset disabled={forced !== null}>
        <legend>The server says next</legend>
        {forced && <p>The toolbar answers every time: {ANSWERS_NEXT[forced]}.</p>}
        {CHOICES.map((answer) => (
          <label key={answer}>
            <input type="radio" name={name} checked={answer === view.answer} onChange={() => flow.setAnswer(answer)} />
            {ANSWERS_NEXT[answer]}
          </label>
        ))}
        {view.isWaiting && happen('arrive')}
      </fieldset>
      <Clock flow={flow} view={view} />
      <fieldset>
        <legend>Connection and page</legend>
        <div className="room-actions">
          {happen(view.isConnected && !isStuck ? 'offline' : 'online')}
          {happen('back')}
        </div>
      </fieldset>
    </div>
  )
}
