import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { SignInProvider } from '../hooks/sign-in-provider'
import { fakeClient } from '../testing/fake-client'
import { fakeClock } from '../testing/fake-clock'
import { fakePending } from '../testing/fake-data'
import { ResendTimer } from './resend-timer'

const clock = fakeClock()

const meta = {
  title: 'Parts/ResendTimer',
  component: ResendTimer,
  decorators: [
    (Story, { parameters }) => (
      <SignInProvider
        client={fakeClient()}
        now={clock.now}
        pending={fakePending({ resendAfterSeconds: parameters.seconds })}
      >
        <div className="dp">
          <Story />
        </div>
      </SignInProvider>
    ),
  ],
  parameters: { seconds: 30 },
} satisfies Meta<typeof ResendTimer>

export default meta
type Story = StoryObj<typeof meta>

export const Waiting: Story = {}
export const Ready: Story = { parameters: { seconds: 0 } }

export const CountedDown: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Send again in 30 seconds')).toBeVisible()
    clock.advance(25)
    await expect(await canvas.findByText('Send again in 5 seconds')).toBeVisible()
    clock.advance(5)
    await expect(await canvas.findByRole('button', { name: 'Send a new code' })).toBeVisible()
  },
}
