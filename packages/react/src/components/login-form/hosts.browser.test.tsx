import { createRoot } from 'react-dom/client'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { fakeClient } from '../../testing/fake-client'
import { fakeClock } from '../../testing/fake-clock'
import { fakePending } from '../../testing/fake-data'
import { LoginForm } from './login-form'

const quiet = { post: () => {}, listen: () => () => {} }

/** The form somewhere else than in the page itself. */
function formIn(root: ShadowRoot) {
  const client = fakeClient()
  const opened: string[] = []
  const place = root.appendChild(document.createElement('div'))
  const page = createRoot(place)
  page.render(
    <LoginForm
      client={client}
      now={fakeClock().now}
      channel={quiet}
      navigate={(url) => opened.push(url)}
      pending={fakePending()}
    />,
  )
  const field = () => {
    const input = root.querySelector('[data-part=code-input]')
    if (!input) throw new Error('there is no code field')
    return input as HTMLInputElement
  }
  return { client, opened, field, unmount: () => page.unmount() }
}

describe('the sign-in', () => {
  test('works in a shadow tree: typed, sent by itself, gone on', async () => {
    const host = document.body.appendChild(document.createElement('div'))
    const { opened, field, unmount } = formIn(host.attachShadow({ mode: 'open' }))
    await vi.waitFor(field)
    field().focus()
    await userEvent.keyboard('123456')
    await vi.waitFor(() => expect(opened).toEqual(['/dashboard']))
    unmount()
    host.remove()
  })
})
