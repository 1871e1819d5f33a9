import type { Copy } from '@doorpost/react/headless'
import { type CSSProperties, type ReactNode, useState } from 'react'
import { Verdict } from '../room/verdict'
import { SignInStage } from '../stage/sign-in-stage'
import { rowOf, STATE_NAMES, type StateName } from '../states/state-table'
import { SCHEMES, type Scheme } from './kit'
import { outOfRange } from './out-of-range'
import { tooClose } from './pairs'
import type { Values } from './read-looks'
import { kit } from './the-kit'

interface TokenPreviewProps {
  readonly look: string
  readonly edits: Values
  /** All values that count now. */
  readonly values: Values
  readonly copy: Copy
}

interface FormProps extends Omit<TokenPreviewProps, 'values'> {
  readonly scheme: Scheme
  readonly state: StateName
}

function Form({ look, scheme, edits, copy, state }: FormProps) {
  const set = Object.entries(edits).map(([name, value]) => [`--dp-${name}`, value[scheme]])
  return (
    // Custom properties are not among the properties that React's type knows.
    <div
      className="dp-surface token-form"
      data-dp-theme={`${look} ${scheme}`}
      style={Object.fromEntries(set) as CSSProperties}
    >
      <div inert>
        <SignInStage key={state} {...rowOf(state).args} copy={copy} />
      </div>
    </div>
  )
}

/** A state in light and dark with what was edited, and whether it can still be read. */
export function TokenPreview({ look, edits, values, copy }: TokenPreviewProps): ReactNode {
  const [state, setState] = useState<StateName>('code.wrong')
  const sizes = kit.tokens.map((token) => outOfRange(token, values[token.name]?.light ?? '')).filter(Boolean)
  return (
    <section className="token-preview" aria-label="Preview">
      <label className="room-field">
        Shown
        <select
          value={state}
          onChange={({ target }) => setState(STATE_NAMES.find((name) => name === target.value) ?? state)}
        >
          {STATE_NAMES.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <div className="token-forms">
        {SCHEMES.map((scheme) => (
          <Form key={scheme} look={look} scheme={scheme} edits={edits} copy={copy} state={state} />
        ))}
      </div>
      <ul className="token-contrasts">
        {SCHEMES.map((scheme) => {
          const faults = [...sizes, ...tooClose(values, scheme)]
          return (
            <li key={scheme}>
              <Verdict isGood={faults.length === 0}>
                {scheme}: {faults.length === 0 ? 'everything can be told apart and read' : faults.join('; ')}
              </Verdict>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
