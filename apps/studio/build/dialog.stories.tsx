import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { SignInDialog } from '../examples/dialog'
import styles from '../examples/dialog.css?raw'
import code from '../examples/dialog.tsx?raw'
import { renderComposition } from './render-composition'

const meta = {
  title: 'Build/Dialog',
  parameters: { page: 'room', controls: { disable: true } },
  render: renderComposition({
    title: 'Dialog',
    lead: 'Over the page where somebody is, who can then go on where they were.',
    Layout: SignInDialog,
    files: { 'dialog.tsx': code, 'dialog.css': styles },
  }),
} satisfies Meta

export default meta

export const Dialog: StoryObj = {
  name: 'Dialog',
  play: async ({ canvas }) => {
    const page = canvas.getByRole('region', { name: 'The page, to be used' })
    await expect(page.querySelector('[data-part="login"]')).toBeVisible()
    await expect(canvas.getByText('dialog.tsx')).toBeVisible()
  },
}
