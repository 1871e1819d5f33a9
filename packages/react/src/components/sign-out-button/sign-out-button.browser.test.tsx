import { act, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server.browser'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fakeClient } from '../../testing/fake-client'
import { SignOutButton } from './sign-out-button'

afterEach(() => document.body.replaceChildren())

const button = () => {
  const found = document.querySelector('button')
  if (!found) throw new Error('no button on the page')
  return found
}

/** Has the browser parse what the server rendered, as it does a page with scripts, and React take it over. */
async function hydrate(page: ReactNode) {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
  const recovered = vi.fn()
  const container = document.createElement('div')
  document.body.append(container)
  container.innerHTML = renderToString(page)
  const root = await act(async () => hydrateRoot(container, page, { onRecoverableError: recovered }))
  const complaints = [...complain.mock.calls, ...recovered.mock.calls]
  complain.mockRestore()
  return { complaints, unmount: () => act(async () => root.unmount()) }
}

describe('a sign-out button where a form may not stand', () => {
  test.each<[string, (children: ReactNode) => ReactNode]>([
    ['inside another form', (children) => <form>{children} and more</form>],
    ['inside a paragraph', (children) => <p>Not you? {children} and more</p>],
    [
      'as an item of a menu',
      (children) => (
        <menu>
          <li>{children}</li>
        </menu>
      ),
    ],
    ['on its own', (children) => <main>{children}</main>],
  ])('hydrates %s without a complaint, and signs out', async (_, around) => {
    const client = fakeClient({ script: { signOut: ['never'] } })
    const { complaints, unmount } = await hydrate(around(<SignOutButton client={client} />))
    expect(complaints).toEqual([])
    await act(async () => button().click())
    expect(client.calls).toEqual([{ request: 'signOut', body: {} }])
    expect(button().getAttribute('aria-busy')).toBe('true')
    await unmount()
  })

  test('does not send the form around it, neither before its script has loaded nor after', async () => {
    const submitted = vi.fn((event: Event) => event.preventDefault())
    const { unmount } = await hydrate(
      <form>
        <input name="note" />
        <SignOutButton client={fakeClient({ script: { signOut: ['never'] } })} />
      </form>,
    )
    document.querySelector('form')?.addEventListener('submit', submitted)
    await act(async () => button().click())
    await unmount()
    document.body.innerHTML = renderToString(
      <form>
        <SignOutButton />
      </form>,
    )
    document.querySelector('form')?.addEventListener('submit', submitted)
    button().click()
    expect(submitted).not.toHaveBeenCalled()
  })

  test('brings its own form to a page without JavaScript', () => {
    // A parsed document has no scripts, so what is in a `noscript` is part of it.
    const page = new DOMParser().parseFromString(
      renderToString(
        <p>
          Not you? <SignOutButton everywhere />
        </p>,
      ),
      'text/html',
    )
    const { form } = page.querySelector('button') ?? {}
    if (!form) throw new Error('the button has no form')
    expect(form.getAttribute('action')).toBe('/api/auth/sign-out')
    expect(form.method).toBe('post')
    expect(Object.fromEntries(new FormData(form))).toEqual({ everywhere: 'true' })
  })

  test('posts through a form that it is told of, before its script has loaded', () => {
    document.body.innerHTML = renderToString(
      <form id="account">
        <input name="note" required />
        <SignOutButton form="account" everywhere />
      </form>,
    )
    let sent: Record<string, unknown> = {}
    document.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      const { submitter } = event
      if (!(submitter instanceof HTMLButtonElement) || !submitter.form) throw new Error('sent by nothing')
      const { formAction, formMethod } = submitter
      const fields = Object.fromEntries(new FormData(submitter.form, submitter))
      sent = { path: new URL(formAction).pathname, formMethod, ...fields }
    })
    button().click()
    expect(sent).toEqual({ path: '/api/auth/sign-out', formMethod: 'post', note: '', everywhere: 'true' })
  })
})

describe('a sign-out button', () => {
  test('says when it failed, and can be pressed again', async () => {
    const client = fakeClient({ script: { signOut: ['network'] } })
    const { container } = render(<SignOutButton client={client} failure="Das hat nicht geklappt." />)
    await act(async () => button().click())
    const alert = container.querySelector('[role=alert]')
    expect(alert?.textContent).toBe('Das hat nicht geklappt.')
    expect(alert?.getAttribute('data-state')).toBe('network')
    expect(button().getAttribute('aria-busy')).toBe('false')
  })

  test('says that the connection broke when a client of the app rejects', async () => {
    const client = { ...fakeClient(), signOut: () => Promise.reject(new TypeError('broken')) }
    const { container } = render(<SignOutButton client={client} />)
    await act(async () => button().click())
    expect(container.querySelector('[role=alert]')?.getAttribute('data-state')).toBe('network')
    expect(button().getAttribute('aria-busy')).toBe('false')
  })

  test('works again on a page that the browser kept', async () => {
    const client = fakeClient({ script: { signOut: ['never'] } })
    render(<SignOutButton client={client} />)
    await act(async () => button().click())
    await act(async () => button().click())
    const signOuts = () => client.calls.filter(({ request }) => request === 'signOut')
    expect(signOuts()).toHaveLength(1)
    act(() => {
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    })
    await act(async () => button().click())
    expect(signOuts()).toHaveLength(2)
  })

  test('puts its name and its behaviour on an element of the app', async () => {
    const client = fakeClient({ script: { signOut: ['never'] } })
    const pressed = vi.fn()
    const { getByRole } = render(
      <SignOutButton asChild client={client}>
        <button type="button" className="app-item" onClick={pressed} />
      </SignOutButton>,
    )
    const item = getByRole('button', { name: 'Sign out' })
    expect(item.className).toBe('app-item')
    await act(async () => item.click())
    expect(pressed).toHaveBeenCalledTimes(1)
    expect(client.calls).toHaveLength(1)
  })
})
