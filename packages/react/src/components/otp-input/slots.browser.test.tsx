import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Field, show } from '../../../test-support/code-field'

/** The field knows where it is marked with the browser's next event: sooner than anybody presses again. */
async function press(key: string) {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  await userEvent.keyboard(`{${key}}`)
}

describe('a slot', () => {
  test.each([0, 1, 2, 3])('number %d picks its digit, and typing replaces that one', async (index) => {
    const { field, slots, active } = show(<Field />)
    field.focus()
    await userEvent.keyboard('1234')
    const { left, width } = slots()[index]?.getBoundingClientRect() ?? new DOMRect()
    const frame = field.getBoundingClientRect()
    await userEvent.click(field, { position: { x: left + width / 2 - frame.left, y: 20 } })
    expect([field.selectionStart, field.selectionEnd]).toEqual([index, index + 1])
    await vi.waitFor(() => expect(active()).toEqual([index]))
    await userEvent.keyboard('9')
    expect(field.value).toBe(`${'1234'.slice(0, index)}9${'1234'.slice(index + 1)}`)
  })

  test('behind the last digit leads to where the next one is typed', async () => {
    const { field, slots, active } = show(<Field />)
    field.focus()
    await userEvent.keyboard('12')
    const { right } = slots().at(-1)?.getBoundingClientRect() ?? new DOMRect()
    await userEvent.click(field, { position: { x: right - 5 - field.getBoundingClientRect().left, y: 20 } })
    await vi.waitFor(() => expect(active()).toEqual([2]))
    await userEvent.keyboard('3')
    expect(field.value).toBe('123')
  })

  test('is reached with the arrow keys, one at a time', async () => {
    const { field, active } = show(<Field />)
    field.focus()
    await userEvent.keyboard('123')
    const reach = async (key: string, index: number) => {
      await press(key)
      await vi.waitFor(() => expect(active()).toEqual([index]))
    }
    for (const index of [2, 1, 0, 0]) await reach('ArrowLeft', index)
    for (const index of [1, 2, 3]) await reach('ArrowRight', index)
  })

  test('that is marked keeps its digit when a letter is typed', async () => {
    const { field, active } = show(<Field />)
    field.focus()
    await userEvent.keyboard('123')
    await press('ArrowLeft')
    await vi.waitFor(() => expect(active()).toEqual([2]))
    await press('ArrowLeft')
    await vi.waitFor(() => expect(active()).toEqual([1]))
    for (const letter of ['x', '-']) {
      await userEvent.keyboard(letter)
      expect(field.value).toBe('123')
      // It is marked again with the next event of the browser: sooner than anybody types.
      await vi.waitFor(() => expect(active()).toEqual([1]))
    }
    await userEvent.keyboard('9')
    expect(field.value).toBe('193')
  })

  test('is not marked any more once the field is left', async () => {
    const { field, active } = show(<Field />)
    field.focus()
    await vi.waitFor(() => expect(active()).toEqual([0]))
    field.blur()
    await vi.waitFor(() => expect(active()).toEqual([]))
  })

  test('is emptied from the end by one Backspace each', async () => {
    const { field } = show(<Field />)
    field.focus()
    await userEvent.keyboard('1234{Backspace}{Backspace}')
    expect(field.value).toBe('12')
    await userEvent.keyboard('{ArrowLeft}{Backspace}{Backspace}')
    expect(field.value).toBe('')
  })
})
