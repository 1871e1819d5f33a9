import { cleanup, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import '../src/styles.css'
import { OtpInput, type OtpInputProps } from '../src/components/otp-input/otp-input'

/** The one real input of a field. */
export const inputIn = (root: ParentNode): HTMLInputElement => {
  const field = root.querySelector('input')
  if (!field) throw new Error('there is no input')
  return field
}

/** A page with a code field on it, and what it shows. */
export const show = (page: ReactNode) => {
  cleanup()
  const { container, rerender } = render(page)
  const slots = () => [...container.querySelectorAll<HTMLElement>('[data-part=code-slot]')]
  return {
    container,
    rerender,
    field: inputIn(container),
    slots,
    drawn: () =>
      slots()
        .map((slot) => slot.textContent)
        .join(''),
    active: () => slots().flatMap((slot, index) => (slot.dataset.state === 'active' ? [index] : [])),
  }
}

/** A code field with a name. */
export const Field = (props: OtpInputProps) => <OtpInput aria-label="Code" {...props} />

/** As a password manager or a script does: past React, which hears of it by an event. */
export function fillFromOutside(field: HTMLInputElement, text: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** A paste of this text; without one, a paste that brings no clipboard. */
export const pasteEvent = (text?: string) => {
  const clipboardData = text === undefined ? null : new DataTransfer()
  clipboardData?.setData('text', text ?? '')
  return new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
}
