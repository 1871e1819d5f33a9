import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { CardOnHero } from '../examples/card-on-hero'
import styles from '../examples/card-on-hero.css?raw'
import code from '../examples/card-on-hero.tsx?raw'
import { renderComposition } from './render-composition'

const meta = {
  title: 'Build/Card on a hero',
  parameters: { page: 'room', controls: { disable: true } },
  render: renderComposition({
    title: 'Card on a hero',
    lead: 'A picture to the edges and one card on it. For a product that people know by how it looks.',
    Layout: CardOnHero,
    files: { 'card-on-hero.tsx': code, 'card-on-hero.css': styles },
  }),
} satisfies Meta

export default meta

export const CardOnAHero: StoryObj = {
  name: 'Card on a hero',
  play: async ({ canvas }) => {
    const page = canvas.getByRole('region', { name: 'The page, to be used' })
    await expect(page.querySelector('[data-part="login"]')).toBeVisible()
    await expect(canvas.getByText('card-on-hero.tsx')).toBeVisible()
  },
}
