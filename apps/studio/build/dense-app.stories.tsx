import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { DenseApp } from '../examples/dense-app'
import styles from '../examples/dense-app.css?raw'
import code from '../examples/dense-app.tsx?raw'
import { renderComposition } from './render-composition'

const meta = {
  title: 'Build/Dense app',
  parameters: { page: 'room', controls: { disable: true } },
  render: renderComposition({
    title: 'Dense app',
    lead: 'A panel among panels: small controls, square corners, one colour of the app. Always dark.',
    Layout: DenseApp,
    files: { 'dense-app.tsx': code, 'dense-app.css': styles },
  }),
} satisfies Meta

export default meta

export const Dense: StoryObj = {
  name: 'Dense app',
  play: async ({ canvas }) => {
    const page = canvas.getByRole('region', { name: 'The page, to be used' })
    await expect(page.querySelector('[data-part="login"]')).toBeVisible()
    await expect(canvas.getByText('dense-app.tsx')).toBeVisible()
  },
}
