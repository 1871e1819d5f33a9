import type { Meta, StoryObj } from '@storybook/react-vite'
import { onStage } from '@studio/stage/on-stage'
import { stageIn } from '@studio/stage/stage-in'
import { expect } from 'storybook/test'
import { ResendTimer } from './resend-timer'

const meta = {
  title: 'Parts/ResendTimer',
  component: ResendTimer,
  decorators: [onStage],
  parameters: { stage: { start: 'code sent' } },
} satisfies Meta<typeof ResendTimer>

export default meta
type Story = StoryObj<typeof meta>

export const Waiting: Story = {}
export const Ready: Story = { parameters: { stage: { start: 'code sent', resendAfterSeconds: 0 } } }

export const CountedDown: Story = {
  tags: ['!dev'],
  play: async ({ canvas, canvasElement }) => {
    const { clock } = stageIn(canvasElement)
    await expect(canvas.getByText('Send again in 0:30')).toBeVisible()
    clock.advance(25)
    await expect(await canvas.findByText('Send again in 0:05')).toBeVisible()
    clock.advance(5)
    await expect(await canvas.findByRole('button', { name: 'Send a new code' })).toBeVisible()
  },
}
