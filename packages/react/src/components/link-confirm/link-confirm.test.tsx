import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { forgetLink } from '../../core/link-ticket'
import { type FakeClient, type FakeClientOptions, fakeClient } from '../../testing/fake-client'
import { LinkConfirm } from './link-confirm'

const silentChannel = { post: () => {}, listen: () => () => {} }

function open(options: FakeClientOptions = {}) {
  const client = fakeClient({ pending: { email: 'ada@example.com' }, ...options })
  const navigate = vi.fn()
  const { unmount } = render(
    <StrictMode>
      <LinkConfirm client={client} channel={silentChannel} navigate={navigate} />
    </StrictMode>,
  )
  return { client, navigate, unmount, user: userEvent.setup() }
}

const question = () => screen.findByRole('heading', { name: /^Sign in as .*ada@example.com.* on this device[?]$/ })
const verifyCalls = ({ calls }: FakeClient) => calls.filter(({ request }) => request === 'verify')

const confirmButton = () => screen.getByRole('button', { name: 'Sign in' })

/** Where the form around a button posts to, how, and for which flow. */
function formOf(button: HTMLElement) {
  const form = button.closest('form')
  return [form?.getAttribute('action'), form?.method, form && new FormData(form).get('flow')]
}

beforeEach(() => {
  history.replaceState(null, '', '/login/confirm?from=mail#ticket=sealed&link_token=secret&email=eve%40example.com')
})
afterEach(forgetLink)

describe('LinkConfirm', () => {
  test('asks first, by the address that the server names, with the ticket taken out of the page’s own', async () => {
    const { client } = open()
    expect(location.href).toMatch(/\/login\/confirm\?from=mail$/)
    expect(await question()).toBeVisible()
    expect(new Set(client.calls.map(({ request }) => request))).toEqual(new Set(['ticket']))
    expect(client.calls[0]?.body).toBe('sealed')
  })

  test('asks the same question after the page was loaded again', async () => {
    const { unmount } = open()
    await question()
    unmount()
    open()
    expect(await question()).toBeVisible()
  })

  test('asks no more once the link was used', async () => {
    const { navigate, unmount, user } = open()
    await question()
    await user.click(confirmButton())
    await waitFor(() => expect(navigate).toHaveBeenCalled())
    unmount()
    open()
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This link has been used or has expired.'))
  })

  test('asks for the address again after a broken connection', async () => {
    const { client, user } = open({ script: { ticket: ['network', 'network', 'ok'] } })
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('The connection failed.'))
    await user.click(confirmButton())
    expect(await question()).toBeVisible()
    expect(verifyCalls(client)).toEqual([])
  })

  test('says that the connection broke when a client of the app rejects', async () => {
    const client = { ...fakeClient(), ticket: () => Promise.reject(new TypeError('broken')) }
    render(<LinkConfirm client={client} channel={silentChannel} />)
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('The connection failed.'))
    expect(confirmButton()).not.toHaveAttribute('aria-busy', 'true')
  })

  test.each([
    ['longer than any link is', 'x'.repeat(1_001)],
    ['the way to another address', '..'],
    ['what no address holds unescaped', '<img src=x>'],
  ])('asks nobody about a ticket that is %s', async (_name, ticket) => {
    history.replaceState(null, '', `/login/confirm#${new URLSearchParams({ ticket, link_token: 'secret' })}`)
    const { client } = open()
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This link has been used or has expired.'))
    expect([client.calls, location.hash]).toEqual([[], ''])
  })

  test.each(['null', '{}', '[]', '5', '"ab"', '[1,2]', '["a"]', '['])(
    'finds no link where another page of the site has left %s in its place',
    async (left) => {
      history.replaceState(null, '', '/login/confirm')
      sessionStorage.setItem('doorpost.link', left)
      open({ script: { ticket: ['link_invalid'] } })
      await waitFor(() =>
        expect(screen.getByRole('alert')).toHaveTextContent('This link has been used or has expired.'),
      )
      expect(formOf(confirmButton())).toEqual(['/api/auth/cancel', 'post', 'none'])
    },
  )

  test('says that a link is of no use before anybody is asked', async () => {
    const { client } = open({ script: { ticket: ['link_invalid'] } })
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This link has been used or has expired.'))
    expect(screen.getAllByRole('button')).toHaveLength(1)
    expect(verifyCalls(client)).toEqual([])
  })

  test('signs in on the click, once', async () => {
    const { client, navigate, user } = open()
    await question()
    await user.dblClick(confirmButton())
    await waitFor(() => expect(navigate).toHaveBeenCalledExactlyOnceWith('/dashboard'))
    expect(verifyCalls(client)).toEqual([{ request: 'verify', body: { link_token: 'secret', ticket: 'sealed' } }])
  })

  test('lets someone else go where the server says, without a change to another sign-in', async () => {
    open()
    await question()
    expect(formOf(screen.getByRole('button', { name: "That isn't me" }))).toEqual([
      '/api/auth/cancel',
      'post',
      'sealed',
    ])
  })

  test('says that a link was used, and leads on', async () => {
    const { user } = open({ script: { verify: ['link_invalid'] } })
    await question()
    await user.click(confirmButton())
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This link has been used or has expired.'))
    expect(screen.getAllByRole('button')).toHaveLength(1)
    expect(formOf(confirmButton())).toEqual(['/api/auth/cancel', 'post', 'sealed'])
  })

  test('can be tried again after a broken connection', async () => {
    const { navigate, user } = open({ script: { verify: ['network', 'ok'] } })
    await question()
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
