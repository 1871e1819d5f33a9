import { announce, el } from './dom'

const CONFIRMED_MS = 1600

/** A button that copies one value and says so, to eyes and to ears. */
export function createCopyButton(what: string, value: string): HTMLButtonElement {
  const label = el('span', {}, 'Copy')
  const button = el('button', { type: 'button', class: 'copy', 'aria-label': `Copy ${what}` }, label)
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(value)
      label.textContent = 'Copied'
      announce(`Copied ${what}.`)
    } catch {
      label.textContent = 'Not copied'
      announce(`The browser blocked copying ${what}. Select it and copy it yourself.`)
    }
    setTimeout(() => {
      label.textContent = 'Copy'
    }, CONFIRMED_MS)
  })
  return button
}
