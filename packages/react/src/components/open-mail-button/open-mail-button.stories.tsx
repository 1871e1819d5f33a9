import type { Meta, StoryObj } from '@storybook/react-vite'
import { onStage } from '@studio/stage/on-stage'
import { expect } from 'storybook/test'
import { OpenMailButton } from './open-mail-button'

const meta = {
  title: 'Parts/OpenMailButton',
  component: OpenMailButton,
  decorators: [onStage],
  parameters: { stage: { start: 'code sent', email: 'ada@gmail.com' } },
  args: { sender: 'hello@example.com' },
} satisfies Meta<typeof OpenMailButton>

export default meta
type Story = StoryObj<typeof meta>

export const Gmail: Story = {
  play: async ({ canvas }) => {
    const link = canvas.getByRole('link', { name: 'Open Gmail' })
    await expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain('hello@example.com')
  },
}

export const Proton: Story = { parameters: { stage: { start: 'code sent', email: 'ada@proton.me' } } }

/** An address that tells nothing: no button is better than a wrong one. */
export const NobodyKnown: Story = {
  parameters: { stage: { start: 'code sent', email: 'ada@example.com' } },
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('link')).toBeNull()
  },
}
