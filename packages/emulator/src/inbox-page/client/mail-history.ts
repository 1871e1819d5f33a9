import type { InboxMessage } from '../../inbox'
import type { MailboxEvent, UsedUp } from '../../mailbox/mailbox-event'
import { el } from './dom'

function createEvent({ by, did, statuses }: MailboxEvent): HTMLElement {
  const answers = statuses.length === 0 ? [] : [' ', el('span', { class: 'history-answers' }, statuses.join(' '))]
  return el('li', {}, el('strong', {}, by), ` ${did}`, ...answers)
}

function createUse({ by, credential }: UsedUp): HTMLElement {
  const use = by === 'person' ? 'person' : 'other'
  return el('li', { 'data-use': use }, el('strong', {}, by), ` used the ${credential} up`)
}

/** What happened to an email between send and sign-in. Nothing is shown where nothing stood in between. */
export function createMailHistory({ mailbox, usedUp }: InboxMessage): HTMLElement {
  const events = mailbox.map(createEvent)
  const use = usedUp && (mailbox.length > 0 || usedUp.by !== 'person') ? [createUse(usedUp)] : []
  const lines = [...events, ...use]
  return el('ol', { class: 'history', 'aria-label': 'What happened to it', hidden: lines.length === 0 }, ...lines)
}
