import { act } from '@testing-library/react'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { SignIn } from '../../../../../docs/recipes/tailwind/sign-in'
import { fakePending } from '../../testing/fake-data'
import { LoginForm } from './login-form'

const inDocument = (html: string) => {
  const container = document.createElement('div')
  container.innerHTML = html
  document.body.replaceChildren(container)
  return container
}

const formOf = (container: HTMLElement, field: string) =>
  container.querySelector<HTMLInputElement>(`input[name=${field}]`)?.closest('form')

const valuesOf = (form: HTMLFormElement | null | undefined) =>
  form ? Object.fromEntries(new FormData(form).entries()) : null

describe('the page before and without JavaScript', () => {
  test('posts the address and where to go', () => {
    const form = formOf(inDocument(renderToString(<LoginForm next="/account" email="ada@example.com" />)), 'email')
    expect(form?.getAttribute('action')).toBe('/api/auth/send')
    expect(form?.method).toBe('post')
    expect(valuesOf(form)).toEqual({ next: '/account', locale: 'en', email: 'ada@example.com' })
  })

  test('reads no clock while nothing is pending, so that it can be prerendered', () => {
    const clock = vi.spyOn(Date, 'now')
    renderToString(<LoginForm next="/account" />)
    expect(clock).not.toHaveBeenCalled()
    clock.mockRestore()
  })

  test('posts the code of the pending sign-in', () => {
    const form = formOf(inDocument(renderToString(<LoginForm pending={fakePending()} />)), 'code')
    expect(form?.getAttribute('action')).toBe('/api/auth/verify')
    expect(valuesOf(form)).toEqual({ flow: 'flow-1', code: '' })
  })

  test.each([
    ['email', {}],
    ['code', { pending: fakePending() }],
    ['code', { pending: fakePending({ attemptsLeft: 0 }) }],
  ])('says in each form which page to return to, if it is no usual one: %s', (_, start) => {
    const forms = inDocument(renderToString(<LoginForm page="/join" {...start} />)).querySelectorAll('form')
    expect(forms.length).toBeGreaterThan(0)
    for (const form of forms) expect(valuesOf(form)).toMatchObject({ page: '/join' })
  })

  test('says what went wrong with a form post', () => {
    const html = renderToString(<LoginForm email="ada" error={{ code: 'invalid_email' }} />)
    expect(inDocument(html).querySelector('[role=alert]')).toHaveTextContent("That doesn't look like an email address.")
  })

  test.each([
    ['email', {}],
    ['code', { pending: fakePending() }],
    ['expired', { pending: fakePending({ expiresInSeconds: 0, resendAfterSeconds: 0 }) }],
    ['link', { pending: fakePending({ delivery: 'link' }) }],
  ])('hydrates the %s step under StrictMode without a complaint', async (_, start) => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
    const recovered = vi.fn()
    const page = (
      <StrictMode>
        <LoginForm {...start} />
      </StrictMode>
    )
    const container = inDocument(renderToString(page))
    const root = await act(async () => hydrateRoot(container, page, { onRecoverableError: recovered }))
    expect(recovered).not.toHaveBeenCalled()
    expect(complain).not.toHaveBeenCalled()
    await act(async () => root.unmount())
    complain.mockRestore()
  })

  test('hydrates a page of hooks and own markup under StrictMode without a complaint', async () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
    const recovered = vi.fn()
    const page = (
      <StrictMode>
        <SignIn pending={fakePending()} />
      </StrictMode>
    )
    const container = inDocument(renderToString(page))
    const form = formOf(container, 'code')
    expect(form?.getAttribute('action')).toBe('/api/auth/verify')
    const root = await act(async () => hydrateRoot(container, page, { onRecoverableError: recovered }))
    expect(recovered).not.toHaveBeenCalled()
    expect(complain).not.toHaveBeenCalled()
    await act(async () => root.unmount())
    complain.mockRestore()
  })
})
