// app/login/sign-in.test.tsx
// @vitest-environment jsdom
import { LoginForm } from '@doorpost/react'
import { fakeClient, fakeClock } from '@doorpost/react/testing'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'

afterEach(cleanup)

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

it('says what went wrong, and signs in with the right code', async () => {
  const client = fakeClient({ script: { verify: [{ code: 'invalid_code', attemptsLeft: 4 }, 'ok'] } })
  const navigate = vi.fn()
  render(<LoginForm client={client} navigate={navigate} />)

  type('Email', 'ada@example.com')
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
  await screen.findByLabelText('Code')
  type('Code', '111111')
  expect(await screen.findByText("That code isn't right. 4 tries left.")).toBeDefined()
  type('Code', '123456')
  await vi.waitFor(() => expect(navigate).toHaveBeenCalledWith('/dashboard'))
})

it('lets the visitor request a new email after 30 seconds', async () => {
  const clock = fakeClock()
  const client = fakeClient({ pending: { resendAfterSeconds: 30 } })
  render(<LoginForm client={client} now={clock.now} />)

  type('Email', 'ada@example.com')
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
  await screen.findByLabelText('Code')
  expect(screen.queryByRole('button', { name: 'Send a new code' })).toBeNull()
  clock.advance(30)
  fireEvent.click(await screen.findByRole('button', { name: 'Send a new code' }))
  await vi.waitFor(() => expect(client.calls.map(({ request }) => request)).toEqual(['send', 'resend']))
})
