import type { StoryObj } from '@storybook/react-vite'
import { withForcedAnswer } from './forced-answer'
import { copyOf } from './languages'
import { SignInStage } from './sign-in-stage'
import type { StageArgs } from './stage-args'

/** Renders the whole form in the toolbars' language, with the toolbars' answers. */
export const renderStage: NonNullable<StoryObj<StageArgs>['render']> = (args, { globals }) => (
  <SignInStage {...withForcedAnswer(args, globals)} copy={copyOf(globals.language)} />
)
