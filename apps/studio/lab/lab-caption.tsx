import type { Decorator } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import './lab-caption.css'

/** What a visitor of the lab has to know to judge what is seen. */
export interface LabCaption {
  readonly shown: string
  /** What the story's own test holds. */
  readonly proved: string
  /** Whose behaviour it is, and by what mark it is told or imitated. */
  readonly mark: string
  readonly notCovered: string
}

const isCaption = (value: unknown): value is LabCaption => typeof value === 'object' && value !== null

const Caption = ({ shown, proved, mark, notCovered }: LabCaption): ReactNode => (
  <aside className="lab-caption" lang="en" dir="ltr" aria-label="About this experiment">
    <dl>
      <dt>Shown</dt>
      <dd>{shown}</dd>
      <dt>Proved</dt>
      <dd>{proved}</dd>
      <dt>Told by</dt>
      <dd>{mark}</dd>
      <dt>Not covered</dt>
      <dd>{notCovered}</dd>
    </dl>
  </aside>
)

/** Puts the caption of `parameters.lab` below a story. */
export const withCaption: Decorator = (Story, { parameters }) => (
  <div>
    <Story />
    {isCaption(parameters.lab) && <Caption {...parameters.lab} />}
  </div>
)
