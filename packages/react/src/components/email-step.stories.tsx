import type { Meta, StoryObj } from '@storybook/react-vite'
import { SignInProvider } from '../hooks/sign-in-provider'
import { fakeClient } from '../testing/fake-client'
import { EmailStep } from './email-step'

const meta = {
  title: 'Parts/EmailStep',
  component: EmailStep,
  decorators: [
    (Story) => (
      <SignInProvider client={fakeClient()}>
        <div className="dp">
          <Story />
        </div>
      </SignInProvider>
    ),
  ],
} satisfies Meta<typeof EmailStep>

export default meta
type Story = StoryObj<typeof meta>

export const Idle: Story = {}
export const WithTerms: Story = { args: { terms: 'By continuing you accept the terms.' } }
export const InsideAPage: Story = { args: { headingLevel: 2 } }
