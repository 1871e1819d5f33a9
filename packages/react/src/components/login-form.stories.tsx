import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, waitFor, within } from 'storybook/test'
import { fakeClient } from '../testing/fake-client'
import { fakeClock } from '../testing/fake-clock'
import { fakePending } from '../testing/fake-data'
import { LoginForm } from './login-form'

const meta = {
  title: 'Parts/LoginForm',
  component: LoginForm,
  args: { navigate: fn(), channel: { post: () => {}, listen: () => () => {} }, now: fakeClock().now },
  render: (args) => <LoginForm client={fakeClient()} {...args} />,
} satisfies Meta<typeof LoginForm>

export default meta
type Story = StoryObj<typeof meta>

const wrong = { code: 'invalid_code', attemptsLeft: 4 } as const

export const Email: Story = {}

export const EmailInvalid: Story = {
  args: { client: fakeClient() },
  play: async ({ canvas, userEvent }) => {
    const before = (await canvas.findByRole('button', { name: 'Continue' })).getBoundingClientRect()
    await userEvent.type(canvas.getByLabelText('E-mail'), 'ada{Enter}')
    await expect(canvas.getByRole('alert')).toHaveTextContent("That doesn't look like an e-mail address.")
    // The message has its lines reserved: nothing below it moves.
    await expect(canvas.getByRole('button', { name: 'Continue' }).getBoundingClientRect()).toEqual(before)
  },
}

export const EmailSending: Story = {
  args: { client: fakeClient({ script: { send: ['never'] } }), email: 'ada@example.com' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
    await expect(canvas.getByRole('button', { name: 'Continue' })).toHaveAttribute('aria-busy', 'true')
    await expect(canvas.getByRole('status')).toHaveTextContent('Sending…')
  },
}

export const ProviderUnavailable: Story = {
  args: { email: 'ada@example.com', error: { code: 'provider_unavailable', mailMayArrive: true } },
}

export const DifferentBrowser: Story = { args: { error: { code: 'different_browser' } } }

export const Code: Story = { args: { pending: fakePending() } }

export const CodePartial: Story = {
  args: { pending: fakePending() },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Code'), '123')
    await expect(canvas.getByLabelText('Code')).toHaveValue('123')
  },
}

export const CodeVerifying: Story = {
  args: { pending: fakePending(), client: fakeClient({ script: { verify: ['never'] } }) },
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByLabelText('Code')
    await userEvent.type(field, '123456')
    await expect(field).toHaveAttribute('readonly')
    await expect(field).toHaveFocus()
  },
}

const wrongClient = fakeClient({ script: { verify: [wrong] } })

export const CodeWrong: Story = {
  args: { pending: fakePending(), client: wrongClient },
  play: async ({ canvas, userEvent }) => {
    const field = await canvas.findByLabelText('Code')
    const before = canvas.getByRole('button', { name: 'Sign in' }).getBoundingClientRect()
    await userEvent.type(field, '000000')
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent("That code isn't right. 4 tries left."))
    await expect(field).toHaveValue('')
    await expect(field).toHaveFocus()
    await expect(canvas.getByRole('button', { name: 'Sign in' }).getBoundingClientRect()).toEqual(before)
  },
}

export const CodeExpired: Story = {
  args: { pending: fakePending({ expiresInSeconds: 0, resendAfterSeconds: 0 }) },
}

export const CodeEnding: Story = { args: { pending: fakePending({ expiresInSeconds: 45, resendAfterSeconds: 0 }) } }

export const CodeLocked: Story = {
  args: {
    pending: fakePending({ attemptsLeft: 0, resendAfterSeconds: 0 }),
    error: { code: 'too_many_attempts', retryAfterSeconds: 60 },
  },
}

export const LinkOnly: Story = { args: { pending: fakePending({ delivery: 'link' }) } }

export const AlreadySignedIn: Story = {
  args: { signedIn: { email: 'a•••@example.com', redirectTo: '/dashboard' } },
}

export const Done: Story = {
  args: { pending: fakePending() },
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('Code'), '123456')
    await waitFor(() => expect(args.navigate).toHaveBeenCalledWith('/dashboard'))
    await expect(canvas.getByRole('status')).toHaveTextContent('Signed in. Taking you there.')
  },
}

export const Flow: Story = {
  play: async ({ args, canvasElement, userEvent }) => {
    const canvas = within(canvasElement)
    await userEvent.type(canvas.getByLabelText('E-mail'), 'ada@example.com{Enter}')
    const field = await canvas.findByLabelText('Code')
    await waitFor(() => expect(field).toHaveFocus())
    await userEvent.paste('Your code is 123 456. Order 20248899')
    await waitFor(() => expect(args.navigate).toHaveBeenCalledWith('/dashboard'))
  },
}
