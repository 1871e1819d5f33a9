/** Fills a field as a password manager or the system does: the value at once, no key, no focus. */
export function typeInto(field: HTMLInputElement, text: string): void {
  // React watches the element's own setter; the prototype's goes past it, so that the event counts as a change.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
