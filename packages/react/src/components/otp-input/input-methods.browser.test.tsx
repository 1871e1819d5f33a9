import { render } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { inputMethod } from '../../../test-support/input-method'
import { visit } from '../../../test-support/visit-in-browser'
import { type OtpInputOptions, useOtpInput } from '../../hooks/use-otp-input'
import { fakePending } from '../../testing/fake-data'
import { OtpInput } from './otp-input'

/** Nothing but the hook, and an input of one's own. */
const Plain = (options: OtpInputOptions) => <input aria-label="Code" {...useOtpInput(options).getInputProps()} />

const Controlled = (options: OtpInputOptions) => {
  const [value, setValue] = useState('')
  return <OtpInput aria-label="Code" {...options} value={value} onValueChange={setValue} />
}

const Kit = (options: OtpInputOptions) => <OtpInput aria-label="Code" {...options} />

describe.each([
  ['the part', Kit],
  ['a controlled part', Controlled],
  ['the plain hook', Plain],
])('an input method in %s', (_, Field) => {
  const show = (options: OtpInputOptions = {}) => {
    const onComplete = vi.fn()
    const { getByLabelText } = render(<Field {...options} onComplete={onComplete} />)
    const field = getByLabelText('Code')
    if (!(field instanceof HTMLInputElement)) throw new Error('the field is no input')
    field.focus()
    return { field, onComplete }
  }

  test('composes full-width digits as they are, and leaves ASCII', async () => {
    const { field, onComplete } = show()
    for (const text of ['１', '１２', '１２３']) {
      await inputMethod.compose(text)
      expect(field.value).toBe(text)
    }
    await inputMethod.commit('１２３')
    await vi.waitFor(() => expect(field.value).toBe('123'))
    expect(onComplete).not.toHaveBeenCalled()
  })

  test('completes when the composition of a whole code ends, and not before', async () => {
    const { field, onComplete } = show()
    await inputMethod.compose('１２３４５６')
    expect(onComplete).not.toHaveBeenCalled()
    await inputMethod.commit('１２３４５６')
    await vi.waitFor(() => expect(onComplete.mock.calls).toEqual([['123456']]))
    expect(field.value).toBe('123456')
  })

  test('composes letters in a field for both', async () => {
    const { field } = show({ alphabet: 'alphanumeric' })
    for (const text of ['a', 'ab', 'ab1']) await inputMethod.compose(text)
    expect(field.value).toBe('ab1')
    await inputMethod.commit('ab1')
    await vi.waitFor(() => expect(field.value).toBe('AB1'))
  })

  test('goes on behind what is there', async () => {
    const { field, onComplete } = show()
    await userEvent.keyboard('1234')
    await inputMethod.compose('５６')
    expect(field.value).toBe('1234５６')
    await inputMethod.commit('５６')
    await vi.waitFor(() => expect(onComplete.mock.calls).toEqual([['123456']]))
  })

  test('composes in place of a marked digit, with a caret of its own', async () => {
    const { field } = show()
    await userEvent.keyboard('1234')
    field.setSelectionRange(1, 2)
    const moved = vi.fn()
    window.addEventListener('selectionchange', moved, { capture: true })
    for (const [index, text] of ['か', 'かん', '５６'].entries()) {
      await inputMethod.compose(text)
      await vi.waitFor(() => expect(moved.mock.calls.length).toBeGreaterThan(index))
      const caret = 1 + text.length
      expect([field.value, field.selectionStart, field.selectionEnd]).toEqual([`1${text}34`, caret, caret])
    }
    await inputMethod.commit('５６')
    await vi.waitFor(() => expect(field.value).toBe('15634'))
    window.removeEventListener('selectionchange', moved, { capture: true })
  })

  test('leaves the field as it was when the composition is given up', async () => {
    const { field } = show()
    await userEvent.keyboard('12')
    await inputMethod.compose('か')
    await inputMethod.compose('')
    await vi.waitFor(() => expect(field.value).toBe('12'))
  })

  test('deletes no marked digit for text that no code can have', async () => {
    const { field } = show()
    await userEvent.keyboard('123')
    field.setSelectionRange(1, 2)
    await inputMethod.compose('か')
    await inputMethod.commit('か')
    await vi.waitFor(() => expect(field.value).toBe('123'))
  })

  test.each([
    ['a code', '123456'],
    ['a short sentence', 'Code: 123456'],
    ['a sentence longer than the field', 'Your sign-in code is 123456.'],
  ])('takes the code out of %s from the clipboard of a keyboard', async (_name, text) => {
    const { field, onComplete } = show()
    await inputMethod.commit(text)
    await vi.waitFor(() => expect(onComplete.mock.calls).toEqual([['123456']]))
    expect(field.value).toBe('123456')
  })

  test('takes it over a code that is there', async () => {
    const { field, onComplete } = show()
    await userEvent.keyboard('111111')
    await inputMethod.commit('Your sign-in code is 123456.')
    await vi.waitFor(() => expect(onComplete).toHaveBeenLastCalledWith('123456'))
    expect(field.value).toBe('123456')
  })
})

describe('an input method on the page', () => {
  test('types an address in full-width characters, which is sent in ASCII', async () => {
    const { client, emailField } = visit({ script: { send: ['never'] } })
    emailField().focus()
    for (const text of ['ａ', 'ａｄａ', 'ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ']) {
      await inputMethod.compose(text)
      expect(client.calls).toEqual([])
    }
    await inputMethod.commit('ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ')
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(client.calls).toHaveLength(1))
    expect(client.calls[0]?.body).toMatchObject({ email: 'ada@example.com' })
  })

  test('leaves an address alone while an error is on view', async () => {
    const { emailField, alert } = visit()
    emailField().focus()
    await userEvent.keyboard('nobody{Enter}')
    await vi.waitFor(() => expect(alert()).not.toBe(''))
    await inputMethod.compose('＠ｅ')
    await inputMethod.compose('＠ｅｘ')
    expect(emailField().value).toBe('nobody＠ｅｘ')
    await inputMethod.commit('@ex.com')
    expect(emailField().value).toBe('nobody@ex.com')
  })

  test('checks a composed code once, when it is whole and committed', async () => {
    const { codeField, checked, opened } = visit({ props: { pending: fakePending() } })
    codeField().focus()
    await inputMethod.compose('１２３４５')
    await inputMethod.compose('１２３４５６')
    expect(checked()).toEqual([])
    await inputMethod.commit('１２３４５６')
    await vi.waitFor(() => expect(opened).toEqual(['/dashboard']))
    expect(checked()).toEqual(['123456'])
  })
})
