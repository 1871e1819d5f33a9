import { el } from './dom'

/** How many characters before the @ are always shown: addresses of tests often differ in the last ones. */
const TAIL_LENGTH = 6

/** An address in one line. If it is too long, its middle is left out and never its end. */
export function createAddress(address: string): HTMLElement {
  const at = address.lastIndexOf('@')
  const cut = Math.max(0, at - TAIL_LENGTH)
  return el(
    'span',
    { class: 'item-to', title: address },
    el('span', { class: 'hidden-text' }, address),
    el('span', { class: 'item-to-head', 'aria-hidden': 'true' }, address.slice(0, cut)),
    el('span', { class: 'item-to-tail', 'aria-hidden': 'true' }, address.slice(cut)),
  )
}
