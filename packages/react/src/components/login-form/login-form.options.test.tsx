import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { SignInProvider } from '../../hooks/sign-in-provider'
import { type FakeClientOptions, fakeClient } from '../../testing/fake-client'
import { fakeClock } from '../../testing/fake-clock'
import { fakePending } from '../../testing/fake-data'
import { OpenMailButton } from '../open-mail-button/open-mail-button'
import { LoginForm, type LoginFormProps } from './login-form'

const silentChannel = { post: () => {}, listen: () => () => {} }

function open({ props = {}, ...options }: FakeClientOptions & { props?: LoginFormProps } = {}) {
  const client = fakeClient(options)
  const user = userEvent.setup()
  const page = (
    <LoginForm client={client} now={fakeClock().now} channel={silentChannel} navigate={() => {}} {...props} />
  )
  return { client, user, page, ...render(page) }
}

const AppLink = (props: ComponentProps<'a'>) => <a {...props} />

const emailField = () => screen.getByLabelText<HTMLInputElement>('Email')
const sent = (client: ReturnType<typeof fakeClient>) =>
  client.calls.filter(({ request }) => request === 'send').map(({ body }) => body)

describe('a challenge', () => {
  const script = { send: ['challenge_required', 'ok'] } as const

  test('shows the slot, and sends the field named challenge that it puts into the form', async () => {
    const { client, user } = open({
      script,
      props: { slots: { challenge: <input aria-label="Proof" name="challenge" defaultValue="a person" /> } },
    })
    expect(screen.queryByLabelText('Proof')).toBeNull()
    await user.type(emailField(), 'ada@example.com{Enter}')
    await screen.findByLabelText('Proof')
    expect(screen.getByRole('alert')).toHaveTextContent("Please confirm that you're human.")
    await user.click(screen.getByRole('button', { name: 'Continue' }))
    await screen.findByLabelText('Code')
    const asked = { email: 'ada@example.com', locale: 'en' }
    expect(sent(client)).toEqual([asked, { ...asked, challenge: 'a person' }])
  })

  test('is sent at once by a slot that calls back', async () => {
    const { client, user } = open({
      script,
      props: {
        slots: {
          challenge: (answer) => (
            <button type="button" onClick={() => answer('solved')}>
              Prove
            </button>
          ),
        },
      },
    })
    await user.type(emailField(), 'ada@example.com{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Prove' }))
    await screen.findByLabelText('Code')
    expect(sent(client).at(-1)).toEqual({ email: 'ada@example.com', locale: 'en', challenge: 'solved' })
  })
})

describe('a challenge after many wrong codes', () => {
  const codes = (client: ReturnType<typeof fakeClient>) =>
    client.calls.filter(({ request }) => request === 'verify').map(({ body }) => body)
  const script = { verify: ['challenge_required', 'ok'] } as const
  const start = { pending: fakePending({ flow: 'flow' }) }

  test('is shown beside the code, which stays, and comes along with it', async () => {
    const { client, user } = open({
      script,
      props: { ...start, slots: { challenge: <input aria-label="Proof" name="challenge" defaultValue="a person" /> } },
    })
    await user.type(screen.getByLabelText('Code'), '123456')
    await screen.findByLabelText('Proof')
    expect(screen.getByRole('alert')).toHaveTextContent("Please confirm that you're human.")
    expect(screen.getByLabelText('Code')).toHaveValue('123456')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(codes(client)).toHaveLength(2))
    expect(codes(client)).toMatchObject([{ code: '123456' }, { code: '123456', challenge: 'a person' }])
  })

  test('is sent at once by a slot that calls back', async () => {
    const { client, user } = open({
      script,
      props: {
        ...start,
        slots: {
          challenge: (answer) => (
            <button type="button" onClick={() => answer('solved')}>
              Prove
            </button>
          ),
        },
      },
    })
    await user.type(screen.getByLabelText('Code'), '123456')
    await user.click(await screen.findByRole('button', { name: 'Prove' }))
    await waitFor(() => expect(codes(client)).toHaveLength(2))
    expect(codes(client).at(-1)).toMatchObject({ code: '123456', challenge: 'solved' })
  })

  test('that is solved before the code is typed whole goes along with it, and only once', async () => {
    const { client, user } = open({
      script: { verify: [{ code: 'invalid_code', attemptsLeft: 4 }, 'ok'] },
      props: {
        ...start,
        error: { code: 'challenge_required' },
        slots: {
          challenge: (answer) => (
            <button type="button" onClick={() => answer('solved')}>
              Prove
            </button>
          ),
        },
      },
    })
    await user.type(screen.getByLabelText('Code'), '1234')
    await user.click(screen.getByRole('button', { name: 'Prove' }))
    expect(codes(client)).toHaveLength(0)
    await user.type(screen.getByLabelText('Code'), '56')
    await waitFor(() => expect(codes(client)).toHaveLength(1))
    await waitFor(() => expect(screen.getByLabelText('Code')).toHaveValue(''))
    await user.type(screen.getByLabelText('Code'), '654321')
    await waitFor(() => expect(codes(client)).toHaveLength(2))
    expect(codes(client).map((body) => Reflect.get(body ?? {}, 'challenge'))).toEqual(['solved', undefined])
  })
})

describe('onEvent', () => {
  test('tells each step without address and code', async () => {
    const onEvent = vi.fn()
    const { user } = open({ props: { onEvent }, script: { verify: [{ code: 'invalid_code', attemptsLeft: 4 }] } })
    await user.type(emailField(), 'ada@example.com{Enter}')
    await user.type(await screen.findByLabelText('Code'), '123456')
    await waitFor(() => expect(onEvent).toHaveBeenCalledWith(expect.objectContaining({ error: 'invalid_code' })))
    expect(onEvent.mock.calls.map(([{ type, status }]) => [type, status])).toEqual([
      ['email_submitted', 'email.sending'],
      ['code_sent', 'code.idle'],
      ['edited', 'code.idle'],
      ['code_submitted', 'code.verifying'],
      ['request_failed', 'code.idle'],
    ])
    expect(JSON.stringify(onEvent.mock.calls)).not.toMatch(/ada|123456/)
  })
})

describe('rememberEmail', () => {
  const keep = () => {
    const kept = new Map<string, string>()
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }
  }

  test('fills in the last address, only where it was asked for', async () => {
    const storage = keep()
    const { user, unmount } = open({ props: { rememberEmail: storage } })
    await user.type(emailField(), 'ada@example.com{Enter}')
    await user.type(await screen.findByLabelText('Code'), '123456')
    await waitFor(() => expect([...storage.kept.values()]).toEqual(['ada@example.com']))
    unmount()
    open({ props: { rememberEmail: storage } })
    await waitFor(() => expect(emailField().value).toBe('ada@example.com'))
  })

  test('keeps nothing unless asked', async () => {
    const { user } = open()
    await user.type(emailField(), 'ada@example.com{Enter}')
    await user.type(await screen.findByLabelText('Code'), '123456')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Signed in.'))
    expect(localStorage).toHaveLength(0)
  })

  test('does without a storage that refuses', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    open({ props: { rememberEmail: { getItem: refuse, setItem: refuse } } })
    expect(emailField().value).toBe('')
  })
})

describe('the title of the page', () => {
  test('begins with "Error:" as long as there is one', async () => {
    document.title = 'Sign in'
    const { user } = open({ props: { email: 'ada', error: { code: 'invalid_email' } } })
    expect(document.title).toBe('Error: Sign in')
    expect(emailField()).toHaveFocus()
    await user.type(emailField(), '@')
    expect(document.title).toBe('Sign in')
  })

  test('is the host’s to change meanwhile, and to mark itself', async () => {
    document.title = 'Error: Sign in'
    const { user } = open({ props: { email: 'ada', error: { code: 'invalid_email' } } })
    expect(document.title).toBe('Error: Sign in')
    document.title = 'Check your email'
    await user.type(emailField(), '@')
    expect(document.title).toBe('Check your email')
  })
})

describe('the way to the mail', () => {
  test('leads to the provider, in another tab so that this one waits', () => {
    open({ props: { pending: fakePending({ email: 'ada@gmail.com' }), mailSender: 'hi@acme.example' } })
    const link = screen.getByRole('link', { name: 'Open Gmail' })
    expect(link).toHaveAttribute('href', 'https://mail.google.com/mail/#search/from:hi%40acme.example')
    expect(link).toHaveAttribute('target', '_blank')
  })

  test('offers the app on a phone that may have it, and the web all the same', async () => {
    const phone = vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)')
    const { user } = open({ props: { pending: fakePending({ email: 'ada@gmail.com' }) } })
    const link = screen.getByRole('link', { name: 'Open Gmail' })
    await user.click(link)
    expect(link).toHaveAttribute('href', 'https://mail.google.com/mail/')
    expect(link).toHaveAttribute('target', '_blank')
    expect(screen.getByRole('link', { name: 'Open Gmail App' })).toHaveAttribute('href', 'googlegmail://')
    phone.mockRestore()
  })

  test('is absent where nothing is known', () => {
    open({ props: { pending: fakePending() } })
    expect(screen.queryByRole('link')).toBeNull()
  })

  test('can be an element of the app', () => {
    render(
      <SignInProvider client={fakeClient()} pending={fakePending({ email: 'ada@gmail.com' })}>
        <OpenMailButton asChild>
          <AppLink>To my mail</AppLink>
        </OpenMailButton>
      </SignInProvider>,
    )
    expect(screen.getByRole('link', { name: 'To my mail' })).toHaveAttribute('href', 'https://mail.google.com/mail/')
  })
})

describe('the locked code', () => {
  test('says so and leads on by a new one, after the wrong code that took the last try too', async () => {
    const { client, user } = open({
      props: { pending: fakePending({ resendAfterSeconds: 0 }) },
      script: { verify: [{ code: 'invalid_code', attemptsLeft: 0 }] },
    })
    await user.type(await screen.findByLabelText('Code'), '000000')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/^Too many wrong codes[.]$/))
    expect(screen.queryByRole('button', { name: 'Sign in' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Send a new code' }))
    await waitFor(() => expect(sent(client)).toEqual([{ email: 'ada@example.com', locale: 'en' }]))
  })
})
