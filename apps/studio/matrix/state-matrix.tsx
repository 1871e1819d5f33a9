import type { PartElements } from '@doorpost/react'
import type { Copy } from '@doorpost/react/headless'
import type { ReactNode } from 'react'
import { SignInStage } from '../stage/sign-in-stage'
import { rowOf, STATE_NAMES, type StateName } from '../states/state-table'
import { Cell } from './cell'
import './matrix.css'

const STEPS = ['email', 'code', 'link', 'done'] as const

/** The address of a state's own story, seen from the frame that the matrix is in. */
const storyPath = (name: StateName): string => {
  const [step, ...words] = name.replace('5-long', 'five-long').split('.')
  return `./?path=/story/states-${step}--${words.join('-')}`
}

/** All states on one page. */
export function StateMatrix({ copy, elements }: { readonly copy: Copy; readonly elements?: PartElements }): ReactNode {
  return (
    <div className="matrix" dir="ltr" lang="en">
      <h1>All states</h1>
      {STEPS.map((step) => (
        <section key={step} data-step={step} aria-label={step}>
          <h2>{step}</h2>
          <div className="matrix-cells">
            {STATE_NAMES.filter((name) => name.startsWith(`${step}.`)).map((name) => (
              <Cell key={name} name={name} href={storyPath(name)}>
                <SignInStage {...rowOf(name).args} copy={copy} form={{ elements }} />
              </Cell>
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
