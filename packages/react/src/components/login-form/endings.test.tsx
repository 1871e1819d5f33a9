import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { fakeClient } from '../../testing/fake-client'
import { fakeClock } from '../../testing/fake-clock'
import { fakePending } from '../../testing/fake-data'
import { LinkConfirm } from '../link-confirm/link-confirm'
import { LoginForm, type LoginFormProps } from './login-form'

const channel = { post: () => {}, listen: () => () => {} }

function open(props: LoginFormProps) {
  const clock = fakeClock()
  const client = fakeClient()
  const { container } = render(
    <LoginForm client={client} now={clock.now} channel={channel} navigate={() => {}} {...props} />,
  )
  const part = (name: string) => container.querySelector(`[data-part="${name}"]`)
  return {
    client,
    container,
    part,
    user: userEvent.setup(),
    pass: (seconds: number) => act(() => clock.advance(seconds)),
  }
}

describe('signed in', () => {
  const nothingToPress = () => expect(screen.queryAllByRole('button').concat(screen.queryAllByRole('link'))).toEqual([])

  test('is said, with where it leads, and leaves nothing to press', async () => {
    const { user } = open({ pending: fakePending(), appName: 'Acme' })
    await user.type(screen.getByLabelText('Code'), '123456')
    expect(await screen.findByRole('heading', { name: "You're signed in" })).toBeVisible()
    expect(screen.getByText('Taking you to Acme…')).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
    nothingToPress()
  })

  test('is said where the link was opened in another tab', async () => {
    const { client } = open({ pending: fakePending() })
    client.finishInOtherTab()
    window.dispatchEvent(new Event('focus'))
    expect(await screen.findByRole('heading', { name: "You're signed in" })).toBeVisible()
    nothingToPress()
  })

  test('is said on the confirm page', async () => {
    const link = { ticket: 'ticket', linkToken: 'token', email: 'ada@example.com' }
    render(<LinkConfirm client={fakeClient()} channel={channel} navigate={() => {}} link={link} />)
    await userEvent.setup().click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByRole('heading', { name: "You're signed in" })).toBeVisible()
    nothingToPress()
  })
})

describe('a code that is over', () => {
  test('keeps one button, which counts, and the message says only what happened', async () => {
    const pending = fakePending({ attemptsLeft: 0, resendAfterSeconds: 52 })
    const { pass } = open({ pending, error: { code: 'too_many_attempts', retryAfterSeconds: 52 } })
    expect(screen.getByRole('alert')).toHaveTextContent(/^Too many wrong codes[.]$/)
    const button = screen.getByRole('button', { name: 'Send a new code in 0:52' })
    expect(button).toHaveAttribute('aria-disabled', 'true')
    pass(51)
    expect(button).toHaveTextContent('Send a new code in 0:01')
    pass(1)
    expect(button).toHaveTextContent(/^Send a new code$/)
    expect(button).toHaveAttribute('aria-disabled', 'false')
  })

  test('posts without a script although its button counts', () => {
    const pending = fakePending({ attemptsLeft: 0, resendAfterSeconds: 52 })
    open({ pending })
    const form = screen.getByRole<HTMLButtonElement>('button', { name: /^Send a new code/ }).form
    expect([form?.method, form?.getAttribute('action')]).toEqual(['post', '/api/auth/send'])
  })
})

describe('what is about the whole sign-in', () => {
  test.each([
    ['no_pending_sign_in', "Let's start again"],
    ['link_invalid', 'This link no longer works'],
    ['different_browser', 'Opened in another browser'],
  ] as const)('%s is said by the heading, and the field keeps its hint', (code, heading) => {
    const { container } = open({ error: { code } })
    expect(screen.getByRole('heading')).toHaveTextContent(heading)
    expect(container.querySelector('[data-part=header] [role=alert]')).not.toBeEmptyDOMElement()
    expect(screen.getByLabelText('Email')).toHaveAccessibleDescription(/We'll send a code and a link/)
  })
})

describe('the code step while one waits', () => {
  test('says how long the code works in the hint, and in a row of its own in the last minute', () => {
    const { part, pass } = open({ pending: fakePending() })
    expect(screen.getByLabelText('Code')).toHaveAccessibleDescription(/^Works for 10 minutes[.]/)
    expect(part('life')).toBeNull()
    pass(545)
    expect(part('life')).toHaveTextContent('This code stops working in 0:55.')
    expect(screen.getByLabelText('Code')).not.toHaveAccessibleDescription(/Works for/)
  })

  test('speaks of the spam folder after 20 seconds, below everything else', () => {
    const { part, pass } = open({ pending: fakePending() })
    pass(19)
    expect(part('check-spam')).toBeNull()
    pass(1)
    expect(part('check-spam')).toBe(part('ways-on')?.parentElement?.lastElementChild)
  })

  test('speaks of it again only 20 seconds after another mail', async () => {
    const { part, pass, user } = open({ pending: fakePending() })
    pass(30)
    expect(part('check-spam')).not.toBeNull()
    await user.click(screen.getByRole('button', { name: 'Send a new code' }))
    await waitFor(() => expect(part('check-spam')).toBeNull())
  })

  test('goes back by "Change", which says to what', () => {
    open({ pending: fakePending() })
    const button = screen.getByRole('button', { name: 'Change: Use another address' })
    expect(button).toHaveTextContent(/^Change$/)
  })
})
