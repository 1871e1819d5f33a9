import type { Meta, StoryObj } from '@storybook/react-vite'
import { onStage } from '@studio/stage/on-stage'
import { expect } from 'storybook/test'
import { CodeStep } from './code-step'

const meta = {
  title: 'Parts/CodeStep',
  component: CodeStep,
  decorators: [onStage],
  parameters: { stage: { start: 'code sent', verify: 'never' } },
} satisfies Meta<typeof CodeStep>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {}

export const SubmittedByButton: Story = {
  tags: ['!dev'],
  args: { autoSubmit: false },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByLabelText('Code'), '123456')
    const button = canvas.getByRole('button', { name: 'Sign in' })
    await expect(button).toHaveAttribute('aria-busy', 'false')
    await userEvent.click(button)
    await expect(button).toHaveAttribute('aria-busy', 'true')
  },
}
