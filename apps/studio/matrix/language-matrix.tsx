import type { ReactNode } from 'react'
import { languages } from '../stage/languages'
import { SignInStage } from '../stage/sign-in-stage'
import { rowOf, type StateName } from '../states/state-table'
import { Cell } from './cell'
import './matrix.css'

const SHOWN: readonly StateName[] = ['email.idle', 'code.empty', 'code.wrong', 'code.expired']

/** The same few states in every language: a text that is too long shows. */
export function LanguageMatrix(): ReactNode {
  return (
    <div className="matrix" dir="ltr" lang="en">
      <h1>All languages</h1>
      {languages.map((copy) => (
        <section key={copy.lang} aria-label={copy.lang}>
          <h2>{copy.lang}</h2>
          <div className="matrix-cells">
            {SHOWN.map((name) => (
              <Cell key={name} name={name}>
                <SignInStage {...rowOf(name).args} copy={copy} />
              </Cell>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
