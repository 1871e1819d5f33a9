import { act, fireEvent, render, screen } from '@testing-library/react'
import { lazy, type ReactElement, type ReactNode, Suspense } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { Button, Input, Link, Title } from '../../../../../apps/studio/build/design-system'
import { fakeClient } from '../../testing/fake-client'
import { fakePending } from '../../testing/fake-data'
import type { PartElements } from '../internal/elements'
import { LinkConfirm } from '../link-confirm/link-confirm'
import { LoginForm } from './login-form'

const elements: PartElements = {
  button: <Button variant="primary" />,
  quietButton: <Button variant="ghost" />,
  input: <Input />,
  link: <Link />,
  heading: <Title />,
  label: <b className="ds-label" />,
}

const navigate = () => {}
const client = () => fakeClient({ script: { send: ['never'], verify: ['never'] } })
const classOf = (part: string) => document.querySelector(`[data-part=${part}]`)?.className
const isKits = (element: Element) =>
  !/ds-/.test(element.className) && element.getAttribute('data-part') !== 'code-input'

/** Buttons, links and typed fields that are not of the design system. */
const left = () => [...document.querySelectorAll('button, a, input:not([type=hidden])')].filter(isKits)

describe('elements of a design system', () => {
  test('make up the email step, and do what the kit does', async () => {
    const used = client()
    render(<LoginForm client={used} elements={elements} />)
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Sign in')
    const field = screen.getByRole('textbox')
    fireEvent.change(field, { target: { value: 'ada@example.com' } })
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Continue' })))
    expect(used.calls.map(({ request }) => request)).toEqual(['send'])
    expect(classOf('send-button')).toBe('ds-button ds-button-primary')
    expect(field.getAttribute('autocomplete')).toBe('email')
    expect(left()).toEqual([])
  })

  test('make up the code step', () => {
    const pending = fakePending({ email: 'ada@gmail.com', resendAfterSeconds: 0 })
    render(<LoginForm client={client()} pending={pending} elements={elements} />)
    expect(classOf('verify-button')).toBe('ds-button ds-button-primary')
    expect(classOf('change-email')).toBe('ds-button ds-button-ghost')
    expect(classOf('resend-button')).toBe('ds-button ds-button-ghost')
    expect(classOf('open-mail')).toBe('ds-link')
    expect(screen.getByText('Code').tagName).toBe('B')
    expect(left()).toEqual([])
  })

  test('give a code that is over its one button', () => {
    const pending = fakePending({ attemptsLeft: 0, resendAfterSeconds: 0 })
    render(<LoginForm client={client()} pending={pending} elements={elements} />)
    expect(classOf('resend-button')).toBe('ds-button ds-button-primary')
  })

  test('make up the page of a visitor who is signed in, and the confirm page', () => {
    const signedIn = { email: 'a•••@example.com', redirectTo: '/dashboard' }
    const { unmount } = render(<LoginForm client={client()} signedIn={signedIn} elements={elements} />)
    expect(classOf('continue')).toBe('ds-link')
    expect(left()).toEqual([])
    unmount()
    const link = { ticket: 't', linkToken: 'l', email: 'ada@example.com' }
    render(<LinkConfirm client={client()} link={link} navigate={navigate} elements={elements} />)
    expect(classOf('confirm-link')).toBe('ds-button ds-button-primary')
    expect(classOf('change-email')).toBe('ds-button ds-button-ghost')
    expect(left()).toEqual([])
  })

  test('keep their own handlers and refs, and can cancel what the kit would do', () => {
    const used = client()
    const pressed = vi.fn((event: { preventDefault(): void }) => event.preventDefault())
    const field = vi.fn()
    const own = { button: <Button variant="primary" onClick={pressed} />, input: <Input ref={field} /> }
    render(<LoginForm client={used} email="ada@example.com" error={{ code: 'network' }} elements={own} />)
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
    expect(pressed).toHaveBeenCalledTimes(1)
    expect(used.calls).toEqual([])
    expect(field).toHaveBeenCalledWith(screen.getByRole('textbox'))
  })

  test('are in the HTML of the server', () => {
    const html = renderToString(<LoginForm elements={elements} />)
    expect(html).toContain('class="ds-button ds-button-primary"')
    expect(html).toContain('class="ds-input"')
  })

  test('may still be on their way from the server', async () => {
    // What a server component becomes in a browser: an element that is not there yet.
    let arrive = (_: ReactElement) => {}
    const arrived = new Promise<{ default: ReactElement }>((resolve) => {
      arrive = (element) => resolve({ default: element })
    })
    const late: ReactNode = lazy(() => arrived as never) as never
    render(
      <Suspense fallback="Loading">
        <LoginForm client={client()} elements={{ button: late as ReactElement }} />
      </Suspense>,
    )
    expect(screen.getByText('Loading')).toBeDefined()
    await act(async () => arrive(<Button variant="primary" />))
    expect(screen.getByRole('button', { name: 'Continue' }).className).toBe('ds-button ds-button-primary')
  })
})
