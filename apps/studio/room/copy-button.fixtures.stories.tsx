import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { CopyButton } from './copy-button'
import { Room } from './room'

const ADDRESS = 'https://studio.example/?path=/story/design-brand--brand'

const meta = {
  title: 'Room/Copy, tested',
  tags: ['!dev'],
  component: CopyButton,
  args: { text: () => ADDRESS, children: 'Copy link' },
  parameters: { page: 'room', controls: { disable: true } },
  render: (args) => (
    <Room title="Copy" lead="A button of every room." actions={<CopyButton {...args} />}>
      {null}
    </Room>
  ),
} satisfies Meta<typeof CopyButton>

export default meta
type Story = StoryObj<typeof meta>

/** Gives the page another clipboard, and the way back. */
function withClipboard(clipboard: Partial<Clipboard> | undefined) {
  const own = Object.getOwnPropertyDescriptor(navigator, 'clipboard')
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
  return () => {
    if (own) Object.defineProperty(navigator, 'clipboard', own)
    else Reflect.deleteProperty(navigator, 'clipboard')
  }
}

export const Copied: Story = {
  play: async ({ canvas, userEvent }) => {
    const written: string[] = []
    const restore = withClipboard({ writeText: async (text) => void written.push(text) })
    await userEvent.click(canvas.getByRole('button', { name: 'Copy link' }))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Copied.'))
    await expect(written).toEqual([ADDRESS])
    await expect(canvas.queryByRole('textbox')).not.toBeInTheDocument()
    restore()
  },
}

/** As on a page without TLS, which has no clipboard: it says so, and the text is ready to be copied by hand. */
export const NoClipboard: Story = {
  play: async ({ canvas, userEvent }) => {
    const restore = withClipboard(undefined)
    await userEvent.click(canvas.getByRole('button', { name: 'Copy link' }))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Not copied'))
    const box = canvas.getByRole<HTMLTextAreaElement>('textbox', { name: 'Copy this text' })
    await expect(box).toHaveFocus()
    await expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe(ADDRESS)
    restore()
  },
}
