import css from '@doorpost/react/styles.css?raw'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn } from 'storybook/test'
import { copyOf } from '../stage/languages'
import { ContrastTable } from './contrast-table'
import { TokenEditor } from './token-editor'

const meta = {
  title: 'Tokens',
  component: TokenEditor,
  args: { css, copy: copyOf('en') },
  parameters: { page: 'wide', controls: { disable: true } },
  render: (args, { globals }) => <TokenEditor {...args} copy={copyOf(globals.language)} />,
} satisfies Meta<typeof TokenEditor>

export default meta
type Story = StoryObj<typeof meta>

export const Edit: Story = {}

export const Edited: Story = {
  args: { onCopy: fn() },
  play: async ({ args, canvas, canvasElement, userEvent }) => {
    const radius = canvas.getByRole('textbox', { name: '--dp-radius' })
    await userEvent.clear(radius)
    await userEvent.type(radius, '0px')
    const field = canvasElement.querySelector('[data-part="email-input"]')
    await expect(field).toHaveStyle({ borderRadius: '0px' })
    await userEvent.click(canvas.getByRole('button', { name: 'Copy as CSS' }))
    await expect(args.onCopy).toHaveBeenCalledWith(':root {\n  --dp-radius: 0px;\n}\n')
    await expect(canvas.getByText('Copied.')).toBeVisible()
  },
}

export const Contrast: Story = {
  render: () => <ContrastTable />,
  play: async ({ canvasElement }) => {
    const tooLittle = [...canvasElement.querySelectorAll('[data-enough="false"]')].map(
      (cell) => `${cell.closest('tr')?.dataset.dpTheme}: ${cell.getAttribute('data-pair')} ${cell.textContent}`,
    )
    await expect(tooLittle).toEqual([])
  },
}
