import type { Meta, StoryObj } from '@storybook/react-vite'
import { useArgs } from 'storybook/preview-api'
import { expect } from 'storybook/test'
import { lookOf } from '../room/dressed'
import { contrast } from '../stage/contrast'
import { copyOf } from '../stage/languages'
import { ContrastCards } from './contrast-cards'
import { NestedLooks } from './nested-looks'
import { kit } from './the-kit'
import { TokensRoom } from './tokens-room'

const looks = Object.keys(kit.looks)

interface TokensArgs {
  /** What was edited, as `formatEdits` writes it. */
  readonly edits: string
}

const meta = {
  title: 'Design/Tokens',
  id: 'tokens',
  args: { edits: '' },
  parameters: { page: 'wide', controls: { disable: true } },
} satisfies Meta<TokensArgs>

export default meta
type Story = StoryObj<TokensArgs>

export const Edit: Story = {
  name: 'Tokens',
  parameters: { page: 'room' },
  render: function Render({ edits }, { globals }) {
    const [, updateArgs] = useArgs<TokensArgs>()
    return (
      <TokensRoom
        look={lookOf(globals.theme)}
        copy={copyOf(globals.language)}
        address={edits}
        onAddress={(next) => updateArgs({ edits: next })}
      />
    )
  },
}

export const Contrast: Story = {
  render: () => <ContrastCards looks={looks} />,
  play: async ({ canvasElement }) => {
    const tooLittle = [...canvasElement.querySelectorAll('[data-enough="false"]')].map(
      (row) => `${row.closest('section')?.dataset.dpTheme}: ${row.textContent}`,
    )
    await expect(tooLittle).toEqual([])
  },
}

export const Nested: Story = {
  tags: ['!dev'],
  render: () => <NestedLooks looks={looks} />,
  play: async ({ canvasElement }) => {
    const samples = [...canvasElement.querySelectorAll<HTMLElement>('.nested-sample')]
    await expect(samples).toHaveLength((looks.length * 2) ** 2)
    for (const sample of samples) {
      const [look = '', scheme = ''] = (sample.dataset.dpTheme ?? '').split(' ')
      const surface = kit.looks[look]?.surface?.[scheme === 'dark' ? 'dark' : 'light'] ?? ''
      const { color, backgroundColor } = getComputedStyle(sample)
      await expect(contrast(backgroundColor, surface), sample.dataset.dpTheme).toBe(1)
      await expect(contrast(color, backgroundColor), sample.dataset.dpTheme).toBeGreaterThanOrEqual(4.5)
    }
  },
}
