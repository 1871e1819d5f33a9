import type { Meta, StoryObj } from '@storybook/react-vite'
import { copyOf } from '@studio/stage/languages'
import { renderStage } from '@studio/stage/render-stage'
import { SignInStage } from '@studio/stage/sign-in-stage'
import { stageArgTypes } from '@studio/stage/stage-arg-types'
import { defaultArgs, type StageArgs } from '@studio/stage/stage-args'
import { expect } from 'storybook/test'
import { LoginForm, type LoginFormProps } from './login-form'

const meta = {
  title: 'Parts/LoginForm',
  // Its arguments set a stage; the props of the form itself are on the page beside.
  subcomponents: { LoginForm },
  args: defaultArgs,
  argTypes: stageArgTypes,
  render: renderStage,
} satisfies Meta<StageArgs>

export default meta
type Story = StoryObj<StageArgs>

const dressed = (form: LoginFormProps): Story => ({
  render: (args, { globals }) => <SignInStage {...args} form={form} copy={copyOf(globals.language)} />,
})

/** Every control on the right decides what the server says, what the mail holds, and what the visitor did. */
export const Sandbox: Story = {}

export const CodeStep: Story = { args: { start: 'code sent', email: 'ada@gmail.com' } }

export const WithSlots = dressed({
  slots: {
    logo: <strong>Acme</strong>,
    terms: 'By continuing you accept the terms.',
    footer: 'Questions? Ask your administrator.',
  },
})

export const InsideAPage = dressed({ headingLevel: 2 })

export const OwnWords: Story = {
  ...dressed({ strings: { emailHeading: 'Welcome back', emailSubmit: 'Send me a code' } }),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent('Welcome back')
    await expect(canvas.getByRole('button')).toHaveTextContent('Send me a code')
  },
}
