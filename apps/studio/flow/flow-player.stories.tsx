import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { FlowPlayer } from './flow-player'
import { playerArgs, renderPlayer } from './render-player'

const meta = {
  title: 'Flow/Player',
  component: FlowPlayer,
  args: playerArgs,
  parameters: { page: 'room', controls: { disable: true } },
  render: renderPlayer,
} satisfies Meta<typeof FlowPlayer>

export default meta

export const Player: StoryObj<typeof meta> = {
  // Whoever opens a shared link sees this page: it is looked at, and nothing is pressed.
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('region', { name: "The visitor's device" })).toBeVisible()
    await expect(canvas.getByRole('list', { name: 'What has happened' })).toBeVisible()
  },
}
