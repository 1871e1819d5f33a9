import { useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Field, fillFromOutside, inputIn, pasteEvent, show } from '../../../test-support/code-field'
import { inputMethod } from '../../../test-support/input-method'

describe('a field that takes nothing', () => {
  test.each([
    ['read-only', { readOnly: true }],
    ['disabled', { disabled: true }],
  ])('because it is %s shows what it held, whatever comes from outside', async (_, lock) => {
    const onValueChange = vi.fn()
    const onComplete = vi.fn()
    const { field, drawn } = show(<Field {...lock} {...{ defaultValue: '123456', onValueChange, onComplete }} />)
    fillFromOutside(field, '654321')
    field.dispatchEvent(pasteEvent('654321'))
    await vi.waitFor(() => expect(field.value).toBe('123456'))
    expect(drawn()).toBe('123456')
    expect(onValueChange).not.toHaveBeenCalled()
    expect(onComplete).not.toHaveBeenCalled()
  })

  test('because its fieldset is disabled is one too', async () => {
    const page = (
      <fieldset disabled>
        <Field defaultValue="12" />
      </fieldset>
    )
    const { field, drawn } = show(page)
    fillFromOutside(field, '654321')
    await vi.waitFor(() => expect(field.value).toBe('12'))
    expect(drawn()).toBe('12')
  })

  test('because its owner refuses does not complete', async () => {
    const onComplete = vi.fn()
    const onValueChange = vi.fn()
    const { field, drawn } = show(<Field value="" onValueChange={onValueChange} onComplete={onComplete} />)
    field.dispatchEvent(pasteEvent('654321'))
    fillFromOutside(field, '654321')
    expect(onValueChange).toHaveBeenCalledWith('654321')
    await vi.waitFor(() => expect(field.value).toBe(''))
    expect(drawn()).toBe('')
    expect(onComplete).not.toHaveBeenCalled()
  })
})

function Form({ said, isControlled = false }: { said: (code: unknown) => void; isControlled?: boolean }) {
  const form = useRef<HTMLFormElement>(null)
  const [value, setValue] = useState('')
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        said(new FormData(event.currentTarget).get('code'))
      }}
    >
      <Field
        {...(isControlled && { value, onValueChange: setValue })}
        onComplete={() => {
          if (form.current) said(new FormData(form.current).get('code'))
          form.current?.requestSubmit()
        }}
      />
    </form>
  )
}

describe('onComplete', () => {
  const ways: Record<string, (field: HTMLInputElement) => unknown> = {
    typed: () => userEvent.keyboard('123456'),
    pasted: (field) => field.dispatchEvent(pasteEvent('Your code is 123456.')),
    'from the clipboard of a keyboard': () => inputMethod.commit('Your sign-in code is 123456.'),
    'filled in by the browser': (field) => fillFromOutside(field, '123456'),
  }

  test.each(Object.entries(ways))('may submit the form when the code is %s', async (_, enter) => {
    for (const isControlled of [false, true]) {
      const said = vi.fn()
      const { field } = show(<Form said={said} isControlled={isControlled} />)
      field.focus()
      await enter(field)
      await vi.waitFor(() => expect(said.mock.calls).toEqual([['123456'], ['123456']]))
    }
  })
})

describe('a paste on iOS, where the library types it in by itself', () => {
  test.each([
    ['a code over another one', '111111', '222222', '222222'],
    ['a sentence', '12', 'Your sign-in code is 123456.', '123456'],
    ['a part of a code', '12', '3-4', '1234'],
    ['nothing of a code', '12', 'x', '12'],
  ])('of %s leaves the same as anywhere else', async (_, before, text, after) => {
    const supports = vi.spyOn(CSS, 'supports').mockReturnValue(true)
    const onComplete = vi.fn()
    const onPaste = vi.fn()
    const { field } = show(<Field defaultValue={before} onComplete={onComplete} onPaste={onPaste} />)
    supports.mockRestore()
    field.focus()
    const event = pasteEvent(text)
    field.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
    await vi.waitFor(() => expect(field.value).toBe(after))
    expect(onComplete.mock.calls).toEqual(after.length === 6 ? [[after]] : [])
    expect(onPaste).toHaveBeenCalledTimes(1)
  })
})

describe('a dropped sentence', () => {
  test('gives its code', async () => {
    const { field } = show(<Field defaultValue="12" />)
    const text = document.createElement('p')
    text.textContent = 'Your sign-in code is 123456.'
    document.body.append(text)
    getSelection()?.selectAllChildren(text)
    await userEvent.dragAndDrop(text, field, { sourcePosition: { x: 20, y: 8 } })
    text.remove()
    await vi.waitFor(() => expect(field.value).toBe('123456'))
  })
})

describe('a reset', () => {
  const page = (onReset?: (event: { preventDefault(): void }) => void, onValueChange?: (value: string) => void) => (
    <form onReset={onReset}>
      <Field defaultValue="12-34" {...(onValueChange && { onValueChange })} />
    </form>
  )

  test('brings the default value back, tidy, and says so', async () => {
    const onValueChange = vi.fn()
    const { field } = show(page(undefined, onValueChange))
    expect(field.value).toBe('1234')
    field.focus()
    await userEvent.keyboard('5')
    field.form?.reset()
    await vi.waitFor(() => expect(field.value).toBe('1234'))
    expect(onValueChange).toHaveBeenLastCalledWith('1234')
  })

  test('that somebody prevented changes nothing', async () => {
    const { field, drawn } = show(page((event) => event.preventDefault()))
    field.focus()
    await userEvent.keyboard('5')
    field.form?.reset()
    await userEvent.keyboard('7')
    expect(field.value).toBe('123457')
    expect(drawn()).toBe('123457')
  })
})

describe('nonsense', () => {
  test.each([0, -1, Number.NaN, 3.7, 1e9])('as a length (%d) leaves six slots that work', async (length) => {
    const onComplete = vi.fn()
    const { field, slots } = show(<Field length={length} onComplete={onComplete} />)
    expect(slots()).toHaveLength(6)
    field.focus()
    await userEvent.keyboard('123456')
    await vi.waitFor(() => expect(onComplete.mock.calls).toEqual([['123456']]))
  })

  test('as a paste without a clipboard is ignored', () => {
    const { field } = show(<Field defaultValue="12" />)
    field.dispatchEvent(pasteEvent())
    expect(field.value).toBe('12')
  })
})

describe('where the field lives', () => {
  test('without a sheet it is a plain input that can be seen and clicked', async () => {
    const host = document.body.appendChild(document.createElement('div'))
    const shadow = host.attachShadow({ mode: 'open' })
    const root = createRoot(shadow)
    root.render(<Field defaultValue="12" />)
    await vi.waitFor(() => inputIn(shadow))
    const field = inputIn(shadow)
    const { color, position, pointerEvents } = getComputedStyle(field)
    expect({ color, position, pointerEvents }).toEqual({
      color: 'rgb(0, 0, 0)',
      position: 'static',
      pointerEvents: 'auto',
    })
    expect(host.getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    await userEvent.click(field)
    await userEvent.keyboard('3')
    expect(field.value).toBe('123')
    root.unmount()
    host.remove()
  })

  test('in a shadow tree it marks, types, pastes, completes and resets', async () => {
    const onComplete = vi.fn()
    const host = document.body.appendChild(document.createElement('div'))
    const shadow = host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('[data-part=code-slots]{display:flex}[data-part=code-slot]{width:40px;height:40px}')
    shadow.adoptedStyleSheets = [sheet]
    const form = shadow.appendChild(document.createElement('form'))
    const root = createRoot(form)
    root.render(<Field onComplete={onComplete} />)
    await vi.waitFor(() => inputIn(shadow))
    const field = inputIn(shadow)
    field.focus()
    await vi.waitFor(() => expect(shadow.querySelectorAll('[data-state=active]')).toHaveLength(1))
    await userEvent.keyboard('123456')
    await vi.waitFor(() => expect(onComplete).toHaveBeenCalledWith('123456'))
    field.dispatchEvent(pasteEvent('Your code is 654321.'))
    await vi.waitFor(() => expect(onComplete).toHaveBeenLastCalledWith('654321'))
    form.reset()
    await vi.waitFor(() => expect(field.value).toBe(''))
    root.unmount()
    host.remove()
  })
})
