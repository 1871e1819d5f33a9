import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { isForced } from '../stage/forced-answer'
import { renderStage } from '../stage/render-stage'
import { stageArgTypes } from '../stage/stage-arg-types'
import { defaultArgs, type StageArgs } from '../stage/stage-args'
import { rowOf, type StateName } from './state-table'
import { statusShownIn } from './status-shown-in'

/** What the files of `States/*` share. */
export const stateMeta = {
  args: defaultArgs,
  argTypes: stageArgTypes,
  render: renderStage,
} satisfies Omit<Meta<StageArgs>, 'title'>

/** The story of one row of the table. */
export interface StateStory<Name extends StateName = StateName> extends StoryObj<StageArgs> {
  readonly parameters: { readonly state: Name }
}

/** Turns a row into a story, which is only right if the page shows what the row says. */
export function storyOf<Name extends StateName>(name: Name): StateStory<Name> {
  const { status, error = 'none', args } = rowOf(name)
  return {
    args,
    parameters: { state: name },
    play: async ({ canvasElement, globals }) => {
      if (isForced(globals)) return
      await waitFor(() => {
        expect(statusShownIn(canvasElement)).toBe(status)
        const alert = canvasElement.querySelector('[role="alert"]')
        expect(alert?.getAttribute('data-state') ?? 'none').toBe(error)
        if (error !== 'none') expect(alert).not.toBeEmptyDOMElement()
      })
    },
  }
}
