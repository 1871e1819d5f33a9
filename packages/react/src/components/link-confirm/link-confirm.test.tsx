import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type FakeClientOptions, fakeClient } from '../../testing/fake-client'
import { LinkConfirm } from './link-confirm'

const silentChannel = { post: () => {}, listen: () => () => {} }

function open(options: FakeClientOptions = {}) {
  const client = fakeClient(options)
  const navigate = vi.fn()
  render(
    <StrictMode>
      <LinkConfirm client={client} channel={silentChannel} navigate={navigate} />
    </StrictMode>,
  )
  return { client, navigate, user: userEvent.setup() }
}

const confirmButton = () => screen.getByRole('button', { name: 'Sign in' })

/** Where the form around a button posts to, how, and for which flow. */
function formOf(button: HTMLElement) {
  const form = button.closest('form')
  return [form?.getAttribute('action'), form?.method, form && new FormData(form).get('flow')]
}

beforeEach(() => {
  history.replaceState(
    null,
    '',
    '/login/confirm?from=mail#ticket=sealed&link_token=secret&email=a%E2%80%A2%E2%80%A2%E2%80%A2%40example.com',
  )
})

describe('LinkConfirm', () => {
  test('asks first, with the ticket taken out of the address', () => {
    const { client } = open()
    expect(screen.getByRole('heading')).toHaveTextContent('Sign in as a•••@example.com on this device?')
    expect(location.href).toMatch(/\/login\/confirm\?from=mail$/)
    expect(client.calls).toEqual([])
  })

  test('signs in on the click, once', async () => {
    const { client, navigate, user } = open()
    await user.dblClick(confirmButton())
    await waitFor(() => expect(navigate).toHaveBeenCalledExactlyOnceWith('/dashboard'))
    expect(client.calls).toEqual([{ request: 'verify', body: { link_token: 'secret', ticket: 'sealed' } }])
  })

  test('lets someone else go where the server says, without a change to another sign-in', () => {
    open()
    expect(formOf(screen.getByRole('button', { name: "That isn't me" }))).toEqual([
      '/api/auth/cancel',
      'post',
      'sealed',
    ])
  })

  test('says that a link was used, and leads on', async () => {
    const { user } = open({ script: { verify: ['link_invalid'] } })
    await user.click(confirmButton())
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This link has been used or has expired.'))
    expect(screen.getAllByRole('button')).toHaveLength(1)
    expect(formOf(confirmButton())).toEqual(['/api/auth/cancel', 'post', 'sealed'])
  })

  test('can be tried again after a broken connection', async () => {
    const { navigate, user } = open({ script: { verify: ['network', 'ok'] } })
    await user.click(confirmButton())
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('The connection failed.'))
    await user.click(confirmButton())
    await waitFor(() => expect(navigate).toHaveBeenCalled())
  })

  test('without a ticket leads to the sign-in page, and keeps the sign-in that this browser has under way', () => {
    history.replaceState(null, '', '/login/confirm')
    open()
    expect(screen.getByRole('alert')).toHaveTextContent('This link has been used or has expired.')
    expect(formOf(confirmButton())).toEqual(['/api/auth/cancel', 'post', 'none'])
  })
})
