import type { Meta, StoryObj } from '@storybook/react-vite'
import { onStage } from '@studio/stage/on-stage'
import { expect } from 'storybook/test'
import { ErrorMessage } from './error-message'

const meta = {
  title: 'Parts/ErrorMessage',
  component: ErrorMessage,
  args: { error: { code: 'invalid_code', attemptsLeft: 1 } },
  decorators: [onStage],
} satisfies Meta<typeof ErrorMessage>

export default meta
type Story = StoryObj<typeof meta>

export const OneTryLeft: Story = {}
export const WithReference: Story = { args: { error: { code: 'internal', reference: 'a1b2c3' } } }

export const Nothing: Story = {
  tags: ['!dev'],
  args: { error: null },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toBeEmptyDOMElement()
  },
}
