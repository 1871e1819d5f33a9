import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { STATE_NAMES } from '../../states/state-table'
import { type ChecklistArgs, renderChecklist } from './render-checklist'

const meta = {
  title: 'Review/Checklist',
  args: { state: 'email--idle' },
  parameters: { page: 'room', controls: { disable: true } },
  render: renderChecklist,
} satisfies Meta<ChecklistArgs>

export default meta

export const Checklist: StoryObj<ChecklistArgs> = {
  // Nothing is clicked here: a visitor's own review is on this page.
  play: async ({ canvas }) => {
    for (const name of STATE_NAMES) {
      await expect(canvas.getByRole('checkbox', { name: `${name}: approved` })).toBeVisible()
    }
  },
}
