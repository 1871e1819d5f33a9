import type { Meta, StoryObj } from '@storybook/react-vite'
import { copyOf } from '@studio/stage/languages'
import { expect, fn, waitFor } from 'storybook/test'
import { fakeClient } from '../../testing/fake-client'
import { fakeClock } from '../../testing/fake-clock'
import { LinkConfirm } from './link-confirm'

const meta = {
  title: 'Parts/LinkConfirm',
  component: LinkConfirm,
  args: {
    link: { ticket: 'ticket-1', linkToken: 'token-1', email: 'ada@example.com' },
    navigate: fn(),
    now: fakeClock().now,
    channel: { post: () => {}, listen: () => () => {} },
  },
  render: (args, { globals }) => <LinkConfirm client={fakeClient()} {...args} copy={copyOf(globals.language)} />,
} satisfies Meta<typeof LinkConfirm>

export default meta
type Story = StoryObj<typeof meta>

export const Question: Story = {}

const client = fakeClient()

export const Confirmed: Story = {
  tags: ['!dev'],
  args: { client },
  play: async ({ args, canvas, userEvent }) => {
    const asked = client.calls.length
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(args.navigate).toHaveBeenCalledWith('/dashboard'))
    await expect(client.calls.slice(asked)).toEqual([
      { request: 'verify', body: { link_token: 'token-1', ticket: 'ticket-1' } },
    ])
  },
}

export const UsedBefore: Story = {
  args: { client: fakeClient({ script: { verify: ['link_invalid'] } }) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent('This link has been used'))
    await expect(canvas.getByRole('button', { name: 'Sign in' })).toHaveAttribute('data-part', 'continue')
  },
}
