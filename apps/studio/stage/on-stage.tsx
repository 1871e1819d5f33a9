import type { Decorator } from '@storybook/react-vite'
import { withForcedAnswer } from './forced-answer'
import { copyOf } from './languages'
import { SignInStage } from './sign-in-stage'
import { defaultArgs, type StageArgs } from './stage-args'

const isArgs = (value: unknown): value is Partial<StageArgs> => typeof value === 'object' && value !== null

/** Puts a single part into a sign-in; `parameters.stage` says how that sign-in stands. */
export const onStage: Decorator = (Story, { parameters, globals }) => {
  const given = isArgs(parameters.stage) ? parameters.stage : {}
  return (
    <SignInStage {...withForcedAnswer({ ...defaultArgs, ...given }, globals)} copy={copyOf(globals.language)}>
      <Story />
    </SignInStage>
  )
}
