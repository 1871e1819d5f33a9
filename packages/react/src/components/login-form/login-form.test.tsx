import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { type FakeClientOptions, fakeClient } from '../../testing/fake-client'
import { fakeClock } from '../../testing/fake-clock'
import { fakePending } from '../../testing/fake-data'
import { LoginForm, type LoginFormProps } from './login-form'

const silentChannel = { post: () => {}, listen: () => () => {} }

function open({ props = {}, ...options }: FakeClientOptions & { props?: LoginFormProps } = {}) {
  const client = fakeClient(options)
  const clock = fakeClock()
  const navigate = vi.fn()
  const user = userEvent.setup()
  render(<LoginForm client={client} now={clock.now} channel={silentChannel} navigate={navigate} {...props} />)
  return { client, clock, navigate, user, requests: () => client.calls.map((call) => call.request) }
}

const emailField = () => screen.getByLabelText('Email')
const codeField = () => screen.findByLabelText('Code')

describe('LoginForm', () => {
  test('signs in with a code and goes on to where the server says', async () => {
    const { client, navigate, user } = open({ props: { next: '/account' } })
    await user.type(emailField(), 'ada@example.com{Enter}')
    await user.type(await codeField(), '123456')
    await waitFor(() => expect(navigate).toHaveBeenCalledWith('/dashboard'))
    expect(client.calls).toEqual([
      { request: 'send', body: { email: 'ada@example.com', next: '/account', locale: 'en' } },
      { request: 'verify', body: { code: '123456', flow: 'flow-1', next: '/account' } },
    ])
    expect(screen.getByRole('status')).toHaveTextContent('Signed in. Taking you there.')
  })

  test('goes where a navigation that kept the page was meant for last', async () => {
    const client = fakeClient()
    const user = userEvent.setup()
    const page = (next: string) => <LoginForm client={client} channel={silentChannel} navigate={() => {}} next={next} />
    const { rerender } = render(page('/account'))
    rerender(page('/dashboard'))
    await user.type(emailField(), 'ada@example.com{Enter}')
    await codeField()
    rerender(page('/settings'))
    await user.type(await codeField(), '123456')
    await waitFor(() =>
      expect(client.calls).toEqual([
        { request: 'send', body: { email: 'ada@example.com', next: '/dashboard', locale: 'en' } },
        { request: 'verify', body: { code: '123456', flow: 'flow-1', next: '/settings' } },
      ]),
    )
  })

  test('begins the step that the page was given anew, and only then', async () => {
    const client = fakeClient()
    const page = (props: LoginFormProps) => <LoginForm client={client} channel={silentChannel} {...props} />
    const { rerender } = render(page({}))
    rerender(page({ pending: fakePending() }))
    expect(await codeField()).toBeVisible()
    await userEvent.setup().click(screen.getByRole('button', { name: /Use another address/ }))
    rerender(page({ pending: fakePending() }))
    expect(emailField()).toBeVisible()
  })

  test('moves the focus to the code field when the step changes', async () => {
    const { user } = open()
    await user.type(emailField(), 'ada@example.com{Enter}')
    expect(await codeField()).toHaveFocus()
  })

  test('refuses what is no address without asking the server, and takes the words back on edit', async () => {
    const { client, user } = open()
    await user.type(emailField(), 'ada{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent("That doesn't look like an email address.")
    expect(emailField()).toHaveAttribute('aria-invalid', 'true')
    await user.type(emailField(), '@')
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
    expect(client.calls).toEqual([])
  })

  test('calls no field valid: some pages draw a tick where one is', async () => {
    const { user } = open()
    expect(emailField()).not.toHaveAttribute('aria-invalid')
    await user.type(emailField(), 'ada@example.com{Enter}')
    expect(await codeField()).not.toHaveAttribute('aria-invalid')
  })

  test('clears and focuses the field after a wrong code, and says how many tries are left', async () => {
    const { user, requests } = open({
      props: { pending: fakePending() },
      script: { verify: [{ code: 'invalid_code', attemptsLeft: 4 }] },
    })
    await user.type(await codeField(), '000000')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent("That code isn't right. 4 tries left."))
    expect(await codeField()).toHaveValue('')
    expect(await codeField()).toHaveFocus()
    await user.type(await codeField(), '000000')
    expect(requests()).toEqual(['verify'])
  })

  test('keeps the field focused and read-only while a code is checked', async () => {
    const { user, requests } = open({ props: { pending: fakePending() }, script: { verify: ['never'] } })
    const field = await codeField()
    await user.type(field, '123456789')
    expect(field).toHaveAttribute('readonly')
    expect(field).toHaveFocus()
    expect(requests()).toEqual(['verify'])
  })

  test('goes back to the prefilled address and drops the pending sign-in', async () => {
    const { user, client } = open({ props: { pending: fakePending() } })
    await user.click(screen.getByRole('button', { name: /Use another address/ }))
    expect(emailField()).toHaveValue('ada@example.com')
    expect(emailField()).toHaveFocus()
    expect(client.calls).toEqual([{ request: 'cancel', body: { flow: 'flow-1' } }])
  })

  test('counts down to the resend button, then sends once', async () => {
    const { clock, user, requests } = open({ props: { pending: fakePending() } })
    expect(screen.getByText('Send again in 0:30')).toBeVisible()
    clock.advance(30)
    await user.dblClick(await screen.findByRole('button', { name: 'Send a new code' }))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Use the newest one.'))
    expect(requests()).toEqual(['resend'])
    expect(await codeField()).toHaveFocus()
  })

  test('never says a longer wait than the server did, when the clock is set back', async () => {
    const { clock } = open({ props: { pending: fakePending() } })
    act(() => clock.advance(-3600))
    expect(screen.getByText('Send again in 0:30')).toBeVisible()
    expect(screen.queryByText(/70 minutes/)).toBeNull()
  })

  test('counts the wait of a refused second mail, which is longer than that of the first', async () => {
    const { clock, user } = open({
      props: { pending: fakePending() },
      script: { resend: [{ code: 'rate_limited', retryAfterSeconds: 50 }] },
    })
    clock.advance(30)
    await user.click(await screen.findByRole('button', { name: 'Send a new code' }))
    expect(await screen.findByText('Send again in 0:50')).toBeVisible()
  })

  test('begins anew with the same address when the code has expired', async () => {
    const { user, client } = open({ props: { pending: fakePending({ expiresInSeconds: 0, resendAfterSeconds: 0 }) } })
    await user.click(screen.getByRole('button', { name: 'Send a new code' }))
    expect(client.calls).toEqual([{ request: 'send', body: { email: 'ada@example.com', locale: 'en' } }])
  })

  test('goes on when another tab finished the sign-in', async () => {
    const { client, navigate } = open({ props: { pending: fakePending() } })
    client.finishInOtherTab()
    window.dispatchEvent(new Event('focus'))
    await waitFor(() => expect(navigate).toHaveBeenCalledWith('/dashboard'))
  })

  test('says what happened to a link that was opened in another browser, and offers to start here', () => {
    open({ props: { error: { code: 'different_browser' } } })
    expect(screen.getByRole('alert')).toHaveTextContent('Go back there and enter the code')
    expect(emailField()).toBeVisible()
  })

  test('offers a signed-in visitor to continue, by a plain link, or to be someone else', async () => {
    const { user } = open({ props: { signedIn: { email: 'a•••@example.com', redirectTo: '/account' } } })
    expect(screen.getByRole('heading')).toHaveTextContent("You're signed in as a•••@example.com")
    expect(screen.getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '/account')
    await user.click(screen.getByRole('button', { name: /Use another address/ }))
    expect(emailField()).toHaveValue('')
  })

  test('locks the button only while too many mails were asked for', async () => {
    const { clock, user, requests } = open({
      script: { send: [{ code: 'rate_limited', retryAfterSeconds: 20 }, 'ok'] },
    })
    await user.type(emailField(), 'ada@example.com{Enter}')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/^That was a lot of tries[.]$/))
    await user.click(screen.getByRole('button', { name: 'Try again in 0:20' }))
    expect(requests()).toEqual(['send'])
    clock.advance(20)
    await user.click(await screen.findByRole('button', { name: 'Continue' }))
    expect(requests()).toEqual(['send', 'send'])
  })
})
