import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { visit } from '../../../test-support/visit-in-browser'
import { fakePending } from '../../testing/fake-data'

const MAIL = `
  <table><tr><td style="font-size:0">Your code is inside</td></tr>
  <tr><td><h1>Sign in to Acme</h1><p>Your code is</p><p><b>123</b>&nbsp;<b>456</b></p>
  <p>It works for 10 minutes. Order 20248899, 1 Main Street 90210.</p></td></tr></table>`

/** Copies as a person does: select it, press the keys. What lands in the clipboard is the browser's own doing. */
async function copy(content: { readonly text: string } | { readonly html: string }) {
  const element = document.createElement('div')
  element.style.whiteSpace = 'pre-wrap'
  if ('html' in content) element.innerHTML = content.html
  else element.textContent = content.text
  document.body.append(element)
  // A focused field would be copied from instead.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  getSelection()?.selectAllChildren(element)
  await userEvent.copy()
  element.remove()
}

async function pasteInto(field: HTMLInputElement) {
  field.focus()
  await userEvent.paste()
}

const atCode = (options: Parameters<typeof visit>[0] = {}) =>
  visit({ ...options, props: { pending: fakePending(), ...options.props } })

describe('the code field in a browser', () => {
  test.each([
    ['a code in groups', { text: '123 456' }],
    ['a code with a dash', { text: '123-456' }],
    ['a whole sentence', { text: 'Your code is 123456. Order 20248899' }],
    ['Arabic digits', { text: '١٢٣٤٥٦' }],
    ['full-width digits', { text: '１２３４５６' }],
    ['text with zero-width characters', { text: '1\u200b2\u200b3\u200b456' }],
    ['a whole HTML mail', { html: MAIL }],
  ])('takes the code out of %s and sends it once', async (_, content) => {
    const { codeField, checked, opened } = atCode()
    await copy(content)
    await pasteInto(codeField())
    await vi.waitFor(() => expect(opened).toEqual(['/dashboard']))
    expect(checked()).toEqual(['123456'])
  })

  test('makes one request while someone goes on typing, and keeps the focus', async () => {
    const { codeField, checked } = atCode({ script: { verify: ['never'] } })
    codeField().focus()
    await userEvent.keyboard('123456')
    await userEvent.keyboard('789{Enter}')
    expect(checked()).toEqual(['123456'])
    expect(codeField().readOnly).toBe(true)
    expect(codeField().disabled).toBe(false)
    expect(codeField().value).toBe('123456')
    expect(document.activeElement).toBe(codeField())
  })

  test('is empty and focused after a wrong code, and the same code is not sent again', async () => {
    const { codeField, checked, alert } = atCode({ script: { verify: [{ code: 'invalid_code', attemptsLeft: 4 }] } })
    codeField().focus()
    await userEvent.keyboard('000000')
    await vi.waitFor(() => expect(alert()).toBe("That code isn't right. 4 tries left."))
    expect(codeField().value).toBe('')
    expect(document.activeElement).toBe(codeField())
    await userEvent.keyboard('000000')
    await userEvent.keyboard('111111')
    await vi.waitFor(() => expect(checked()).toEqual(['000000', '111111']))
  })

  test('completes again when a code is pasted over a full field', async () => {
    const { codeField, checked } = atCode({ script: { verify: ['timeout', 'never'] } })
    codeField().focus()
    await userEvent.keyboard('111111')
    await vi.waitFor(() => expect(codeField().readOnly).toBe(false))
    expect(codeField().value).toBe('111111')
    await copy({ text: '222222' })
    await pasteInto(codeField())
    await vi.waitFor(() => expect(checked()).toEqual(['111111', '222222']))
  })

  test('can be typed with other digits and longer than expected', async () => {
    const { codeField } = atCode({ props: { autoSubmit: false } })
    codeField().focus()
    await userEvent.keyboard('1-٢x３')
    expect(codeField().value).toBe('123')
    await userEvent.keyboard('45678')
    expect(codeField().value).toBe('12345678')
  })

  test('is emptied by a reset of its form', async () => {
    const { codeField } = atCode({ props: { autoSubmit: false } })
    codeField().focus()
    await userEvent.keyboard('1234')
    codeField().form?.reset()
    await vi.waitFor(() => expect(codeField().value).toBe(''))
  })

  test('fills its column: six slots of 44 px and more, 8 px apart, with a wider gap in the middle', () => {
    const { container } = atCode()
    const slots = [...container.querySelectorAll('[data-part=code-slot]')].map((slot) => slot.getBoundingClientRect())
    const gaps = slots.slice(1).map((slot, index) => Math.round(slot.left - (slots[index]?.right ?? 0)))
    expect(gaps).toEqual([8, 8, 16, 8, 8])
    expect(Math.min(...slots.map(({ width, height }) => Math.min(width, height)))).toBeGreaterThanOrEqual(44)
    const button = container.querySelector('[data-part=verify-button]')?.getBoundingClientRect()
    expect(Math.round(slots.at(-1)?.right ?? 0)).toBe(Math.round(button?.right ?? -1))
  })
})
