import '../src/styles.css'
import { cleanup, render } from '@testing-library/react'
import { afterEach } from 'vitest'
import { LoginForm, type LoginFormProps } from '../src/components/login-form/login-form'
import { type FakeClientOptions, fakeClient } from '../src/testing/fake-client'
import { fakeClock } from '../src/testing/fake-clock'

afterEach(cleanup)

/** A page with the sign-in on it, in a real browser, and everything a test wants to look at. */
export function visit({ props = {}, ...options }: FakeClientOptions & { props?: LoginFormProps } = {}) {
  const client = fakeClient(options)
  const clock = fakeClock()
  const opened: string[] = []
  const page = (
    <LoginForm
      client={client}
      now={clock.now}
      channel={{ post: () => {}, listen: () => () => {} }}
      navigate={(url) => opened.push(url)}
      {...props}
    />
  )
  const { container, unmount } = render(page)
  const find = <Type extends Element>(selector: string, kind: new () => Type) => {
    const element = container.querySelector(selector)
    if (!(element instanceof kind)) throw new Error(`nothing on the page is ${selector}`)
    return element
  }
  return {
    client,
    clock,
    opened,
    container,
    unmount,
    page,
    emailField: () => find('input[type=email]', HTMLInputElement),
    codeField: () => find('input[autocomplete=one-time-code]', HTMLInputElement),
    alert: () => find('[role=alert]', HTMLElement).textContent,
    status: () => find('[role=status]', HTMLElement).textContent,
    /** The codes that were sent to be checked. */
    checked: () => client.calls.filter(({ request }) => request === 'verify').map(({ body }) => Object(body).code),
  }
}
