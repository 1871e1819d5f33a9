import { type ReactNode, useState } from 'react'
import { Dressed } from '../room/dressed'
import { StatePicture } from '../room/state-picture'
import { copyOf } from '../stage/languages'
import { SignInStage } from '../stage/sign-in-stage'
import { rowOf, type StateName } from '../states/state-table'
import { PART_STATES } from './part-states'
import './state-strip.css'

const copy = copyOf('en')

/** The states in which a part can be seen, as pictures; the one that is chosen can be used right here. */
export function StateStrip({ part }: { readonly part: keyof typeof PART_STATES }): ReactNode {
  const names: readonly StateName[] = PART_STATES[part]
  const [live, setLive] = useState<StateName | null>(null)
  return (
    <div className="state-strip sb-unstyled">
      <p>Choose a state to use it here.</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <StatePicture state={name} copy={copy} scale={0.36} height={460} />
            <button type="button" aria-pressed={name === live} onClick={() => setLive(name === live ? null : name)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {live && (
        <section aria-label={`${live}, to be used`} className="state-strip-live">
          <Dressed look="ink" scheme="system" branding={null}>
            <SignInStage key={live} {...rowOf(live).args} copy={copy} />
          </Dressed>
        </section>
      )}
    </div>
  )
}
