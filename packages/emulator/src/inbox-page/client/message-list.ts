import { createAddress } from './address'
import { el } from './dom'
import { type Entry, isRefused, timeOf } from './entries'
import { REFUSED_SUBJECT } from './refused-view'
import { toSentAt } from './sent-at'

/** What sets an entry apart from most. */
function badgesOf(entry: Entry): readonly HTMLElement[] {
  if (isRefused(entry)) return [el('span', { class: 'badge badge-refused' }, 'Refused')]
  const badges = [...(entry.template === 'SIGNUP' ? ['Sign-up'] : []), ...(entry.code === null ? ['Link'] : [])]
  return badges.map((badge) => el('span', { class: 'badge' }, badge))
}

function createItem(entry: Entry): HTMLLIElement {
  const link = el(
    'a',
    { href: `#/messages/${entry.id}` },
    createAddress(entry.to || 'An unknown sign-in'),
    el('span', { class: 'item-subject', dir: 'auto' }, isRefused(entry) ? REFUSED_SUBJECT : entry.subject),
    el('span', { class: 'item-end' }, ...badgesOf(entry), el('time', { datetime: timeOf(entry) })),
  )
  return el('li', { 'data-id': entry.id }, link)
}

/** What the list shows. */
export interface ListView {
  readonly entries: readonly Entry[]
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

  return ({ entries, selectedId }: ListView): void => {
    const wanted = new Set(entries.map(({ id }) => id))
    for (const [id, item] of items) {
      if (wanted.has(id)) continue
      item.remove()
      items.delete(id)
    }
    let after: ChildNode | null = list.firstChild
    for (const entry of entries) {
      const existing = items.get(entry.id)
      const item = existing ?? createItem(entry)
      if (existing) after = existing.nextSibling
      else list.insertBefore(item, after)
      items.set(entry.id, item)
      // Written each time: an open page sees midnight, too.
      item.querySelector('time')?.replaceChildren(toSentAt(timeOf(entry)))
      const link = item.firstElementChild
      if (entry.id === selectedId) link?.setAttribute('aria-current', 'true')
      else link?.removeAttribute('aria-current')
    }
  }
}
