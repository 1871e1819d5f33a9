/** Puts an icon into the page next to a field, as password managers do: an element of theirs, over the field's end. */
export function attachIcon(field: HTMLInputElement): () => void {
  const icon = document.createElement('button')
  icon.type = 'button'
  icon.className = 'lab-manager-icon'
  icon.setAttribute('aria-label', 'Fill in with your password manager')
  icon.textContent = '•'
  const { top, right, height } = field.getBoundingClientRect()
  icon.style.top = `${top + window.scrollY + height / 2 - 10}px`
  icon.style.left = `${right + window.scrollX - 28}px`
  // Managers mark the fields that they watch.
  field.setAttribute('data-manager-watched', 'true')
  field.insertAdjacentElement('afterend', icon)
  return () => icon.remove()
}
