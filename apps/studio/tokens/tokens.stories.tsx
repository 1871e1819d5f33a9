import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { contrast } from '../stage/contrast'
import { copyOf } from '../stage/languages'
import { ContrastCards } from './contrast-cards'
import { NestedLooks } from './nested-looks'
import { kit } from './the-kit'
import { TokenEditor } from './token-editor'

const looks = Object.keys(kit.looks)

const meta = {
  title: 'Design/Tokens',
  id: 'tokens',
  component: TokenEditor,
  args: { kit, look: 'ink', copy: copyOf('en') },
  parameters: { page: 'wide', controls: { disable: true } },
  render: (args, { globals }) => <TokenEditor {...args} look={globals.theme} copy={copyOf(globals.language)} />,
} satisfies Meta<typeof TokenEditor>

export default meta
type Story = StoryObj<typeof meta>

export const Edit: Story = {}

export const Edited: Story = {
  tags: ['!dev'],
  args: { onCopy: fn() },
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    const set = async (name: string, value: string) => {
      const field = canvas.getByRole('textbox', { name })
      await userEvent.clear(field)
      await userEvent.type(field, value)
    }
    await set('--dp-radius', '0px')
    for (const button of canvasElement.querySelectorAll('[data-part="send-button"]')) {
      await expect(button).toHaveStyle({ borderRadius: '0px' })
    }
    await expect(canvas.getByText('dark: everything can be told apart and read.')).toBeVisible()
    await set('--dp-accent, dark', '#6d28d9')
    await expect(canvas.getByText(/^dark: on-accent on accent: 2/)).toBeVisible()
    await expect(canvas.getByText('light: everything can be told apart and read.')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Copy as CSS' }))
    await expect(args.onCopy).toHaveBeenCalledWith(
      '.dp,\n.dp-surface {\n  --dp-radius: 0px;\n  --dp-accent: light-dark(#18181b, #6d28d9);\n}\n',
    )
    await expect(canvas.getByText('Copied.')).toBeVisible()
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
