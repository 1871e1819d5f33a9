import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { visit } from '../../../test-support/visit-in-browser'

/** Everything that assistive technology is told, in order: each new text of the live regions. */
function listen(container: HTMLElement) {
  const said: string[] = []
  const last = new Map<Element, string>()
  const hear = () => {
    for (const region of container.querySelectorAll('[role=status], [role=alert]')) {
      const text = region.textContent ?? ''
      if (text && last.get(region) !== text) said.push(`${region.role}: ${text}`)
      last.set(region, text)
    }
  }
  new MutationObserver(hear).observe(container, { childList: true, characterData: true, subtree: true })
  return said
}

const press = (keys: string) => userEvent.keyboard(keys)
const focused = () => document.activeElement

describe('the whole flow by keyboard alone', () => {
  test('from a wrong address over a wrong code to the next page, everything announced in order', async () => {
    const { container, clock, emailField, codeField, opened, client } = visit({
      script: { verify: [{ code: 'invalid_code', attemptsLeft: 4 }, 'ok'] },
      props: { next: '/account' },
    })
    const said = listen(container)

    await press('{Tab}')
    expect(focused()).toBe(emailField())
    await press('ada{Enter}')
    await vi.waitFor(() => expect(said).toHaveLength(1))
    await press('@example.com{Enter}')
    await vi.waitFor(() => expect(focused()).toBe(codeField()))

    await press('000000')
    await vi.waitFor(() => expect(said.at(-1)).toMatch(/^alert/))
    expect(focused()).toBe(codeField())

    clock.advance(20)
    clock.advance(10)
    await vi.waitFor(() => expect(container.querySelector('[data-part=resend-button]')).not.toBeNull())
    await press('{Tab}{Tab}')
    expect(focused()).toBe(container.querySelector('[data-part=resend-button]'))
    await press('{Enter}')
    await vi.waitFor(() => expect(focused()).toBe(codeField()))

    await press('123456')
    await vi.waitFor(() => expect(opened).toEqual(['/dashboard']))
    expect(client.calls.map(({ request }) => request)).toEqual(['send', 'verify', 'resend', 'verify'])
    expect(said).toEqual([
      "alert: That doesn't look like an email address. Check it and try again.",
      'status: Sending…',
      'status: Code sent.',
      'status: Checking…',
      "alert: That code isn't right. 4 tries left.",
      'status: Sending…',
      'status: We sent a new email. Use the newest one.',
      'status: Checking…',
      'status: Signed in. Taking you there.',
    ])
  })

  test('back to the prefilled address and on again', async () => {
    const { emailField, codeField } = visit({ props: { email: 'ada@example.com' } })
    emailField().focus()
    await press('{Enter}')
    await vi.waitFor(() => expect(focused()).toBe(codeField()))
    await press('{Shift>}{Tab}{/Shift}')
    expect(focused()?.getAttribute('aria-label')).toBe('Change: Use another address')
    await press('{Enter}')
    await vi.waitFor(() => expect(focused()).toBe(emailField()))
    expect(emailField().value).toBe('ada@example.com')
  })
})
