import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { SplitPage } from '../examples/split-page'
import styles from '../examples/split-page.css?raw'
import code from '../examples/split-page.tsx?raw'
import { renderComposition } from './render-composition'

const meta = {
  title: 'Build/Split page',
  parameters: { page: 'room', controls: { disable: true } },
  render: renderComposition({
    title: 'Split page',
    lead: 'One half says what this is, the other lets people in. For a product that has to explain itself.',
    Layout: SplitPage,
    files: { 'split-page.tsx': code, 'split-page.css': styles },
  }),
} satisfies Meta

export default meta

export const Split: StoryObj = {
  name: 'Split page',
  play: async ({ canvas }) => {
    const page = canvas.getByRole('region', { name: 'The page, to be used' })
    await expect(page.querySelector('[data-part="login"]')).toBeVisible()
    await expect(canvas.getByText('split-page.tsx')).toBeVisible()
  },
}
