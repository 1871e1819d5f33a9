import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { fakeClient } from '../../testing/fake-client'
import { SignOutButton } from './sign-out-button'

const meta = {
  title: 'Parts/SignOutButton',
  component: SignOutButton,
  render: (args) => <SignOutButton client={fakeClient({ script: { signOut: ['network'] } })} {...args} />,
} satisfies Meta<typeof SignOutButton>

export default meta
type Story = StoryObj<typeof meta>

export const Idle: Story = {}

export const Failed: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Sign out' }))
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent("Signing out didn't work. Reload this page and try again."),
    )
  },
}
