import { act } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { visit } from '../../../test-support/visit-in-browser'
import { fakeClient } from '../../testing/fake-client'
import { fakePending } from '../../testing/fake-data'

const waiting = fakePending()
const formOf = (field: HTMLInputElement) => {
  if (!field.form) throw new Error('the field has no form')
  return field.form
}
const sends = ({ client }: ReturnType<typeof visit>) => client.calls.filter(({ request }) => request === 'send')

describe('what scripts and browsers do to a form', () => {
  test('two requestSubmit in one turn are one email', async () => {
    const page = visit()
    await userEvent.fill(page.emailField(), 'ada@example.com')
    const form = formOf(page.emailField())
    await act(async () => {
      form.requestSubmit()
      form.requestSubmit()
    })
    await vi.waitFor(() => expect(page.codeField()).toBeDefined())
    expect(sends(page)).toHaveLength(1)
  })

  test('a submit event that a script made is taken, and none reloads the page', async () => {
    const page = visit()
    await userEvent.fill(page.emailField(), 'ada@example.com')
    const event = new SubmitEvent('submit', { bubbles: true, cancelable: true })
    await act(async () => void formOf(page.emailField()).dispatchEvent(event))
    await vi.waitFor(() => expect(page.codeField()).toBeDefined())
    expect([event.defaultPrevented, sends(page).length]).toEqual([true, 1])
  })

  test('window.stop() while a code is checked leaves a page that can be used', async () => {
    const page = visit({ props: { pending: waiting }, script: { verify: ['network', 'ok'] } })
    await userEvent.fill(page.codeField(), '123456')
    window.stop()
    await vi.waitFor(() => expect(page.alert()).toContain('The connection failed.'))
    await act(async () => formOf(page.codeField()).requestSubmit())
    await vi.waitFor(() => expect(page.opened).toEqual(['/dashboard']))
  })

  test('a flood on the channel asks one question at a time', async () => {
    let hint = () => {}
    let asked = 0
    let answer = () => {}
    const client = fakeClient()
    const flooded = {
      ...client,
      pending: () => {
        asked += 1
        return new Promise<Awaited<ReturnType<typeof client.pending>>>((resolve) => {
          answer = () => resolve({ ok: true, body: { pending: waiting, session: false } })
        })
      },
    }
    const channel = {
      post: () => {},
      listen(listener: () => void) {
        hint = listener
        return () => {}
      },
    }
    visit({ props: { pending: waiting, client: flooded, channel } })
    for (let count = 0; count < 1_000; count += 1) hint()
    expect(asked).toBe(1)
    await act(async () => answer())
    hint()
    expect(asked).toBe(2)
  })
})
