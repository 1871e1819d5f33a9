import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { SignIn as Shadcn } from '../../../docs/recipes/shadcn/sign-in'
import { SignIn as Tailwind } from '../../../docs/recipes/tailwind/sign-in'
import { fakeClient } from './testing/fake-client'

const silentChannel = { post: () => {}, listen: () => () => {} }

describe.each([
  ['tailwind', Tailwind],
  ['shadcn', Shadcn],
])('the recipe for %s', (_, SignIn) => {
  test('signs in, over a wrong address and a wrong code', async () => {
    const client = fakeClient({ script: { verify: [{ code: 'invalid_code', attemptsLeft: 4 }, 'ok'] } })
    const navigate = vi.fn()
    const user = userEvent.setup()
    render(<SignIn client={client} channel={silentChannel} navigate={navigate} next="/account" />)
    const email = screen.getByLabelText('Email')
    await user.type(email, 'ada{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent("That doesn't look like an email address.")
    expect(email).toHaveAccessibleDescription(/doesn't look like/)
    await user.type(email, '@example.com{Enter}')
    const code = await screen.findByLabelText('Code')
    expect(code).toHaveFocus()
    await user.type(code, '000000')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('4 tries left.'))
    expect(code).toHaveValue('')
    await user.type(code, '123456')
    await waitFor(() => expect(navigate).toHaveBeenCalledExactlyOnceWith('/dashboard'))
  })
})
