import type { InboxMessage } from '../../inbox'
import { createAddress } from './address'
import { el } from './dom'
import { toSentAt } from './sent-at'

function createItem(message: InboxMessage): HTMLLIElement {
  const badge = message.template === 'SIGNUP' ? [el('span', { class: 'badge' }, 'Sign-up')] : []
  const code = message.code === null ? [el('span', { class: 'badge' }, 'Link')] : []
  const link = el(
    'a',
    { href: `#/messages/${message.id}` },
    createAddress(message.to),
    el('span', { class: 'item-subject', dir: 'auto' }, message.subject),
    el('span', { class: 'item-end' }, ...badge, ...code, el('time', { datetime: message.sentAt })),
  )
  return el('li', { 'data-id': message.id }, link)
}

/** What the list shows. */
export interface ListView {
  readonly messages: readonly InboxMessage[]
  readonly selectedId: string | undefined
}

/** The list. Items that stay are never moved, so that a new email does not take the focus from an old one. */
export function createMessageList(list: HTMLElement) {
  const items = new Map<string, HTMLLIElement>()

  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    const links = [...list.querySelectorAll<HTMLElement>('a')]
    const focused = links.find((link) => link === document.activeElement)
    const next = focused && links[links.indexOf(focused) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
    next.click()
  })

  return ({ messages, selectedId }: ListView): void => {
    const wanted = new Set(messages.map(({ id }) => id))
    for (const [id, item] of items) {
      if (wanted.has(id)) continue
      item.remove()
      items.delete(id)
    }
    let after: ChildNode | null = list.firstChild
    for (const message of messages) {
      const existing = items.get(message.id)
      const item = existing ?? createItem(message)
      if (existing) after = existing.nextSibling
      else list.insertBefore(item, after)
      items.set(message.id, item)
      // Written each time: an open page sees midnight, too.
      item.querySelector('time')?.replaceChildren(toSentAt(message.sentAt))
      const link = item.firstElementChild
      if (message.id === selectedId) link?.setAttribute('aria-current', 'true')
      else link?.removeAttribute('aria-current')
    }
  }
}
