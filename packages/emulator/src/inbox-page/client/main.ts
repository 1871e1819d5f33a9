import './styles-base.css'
import './styles-frame.css'
import './styles-controls.css'
import './styles-list.css'
import './styles-detail.css'
import './styles-drawer.css'
import { api, type MessagesAnswer } from './api'
import { createCopyButton } from './copy-button'
import { announce, byId, el } from './dom'
import { createDrawer } from './drawer'
import { type Entry, isRefused, newestFirst } from './entries'
import { followChanges } from './live'
import { createMailHistory } from './mail-history'
import { createMessageList } from './message-list'
import { createMessageView } from './message-view'
import { createRefusedView, REFUSED_SUBJECT } from './refused-view'

const main = byId('main')
const detail = byId('detail')
const filter = byId('filter') as HTMLInputElement // the page's own frame
const clear = byId('clear') as HTMLButtonElement // the page's own frame
const drawer = createDrawer(byId('settings') as HTMLDialogElement) // the page's own frame
const showList = createMessageList(byId('messages'))

let inbox: MessagesAnswer = { messages: [], refused: [], limit: 0, dropped: 0, held: 0 }
let entries: readonly Entry[] = []
let shownId: string | undefined
let isFirstRead = true

function chosenId(): string | undefined {
  return /^#\/messages\/([\w-]+)$/.exec(location.hash)?.[1]
}

const viewOf = (entry: Entry) => (isRefused(entry) ? createRefusedView(entry) : createMessageView(entry))

function showDetail(id: string | undefined): void {
  const entry = entries.find((candidate) => candidate.id === id)
  if (id === shownId) {
    // The rest of an email stays as it is; its frame would load anew.
    if (entry && !isRefused(entry)) detail.querySelector('.history')?.replaceWith(createMailHistory(entry))
    return
  }
  shownId = id
  detail.replaceChildren(...(entry ? viewOf(entry) : []))
}

function heldText(): string {
  if (inbox.held === 0) return ''
  const held = inbox.held === 1 ? '1 email is' : `${inbox.held} emails are`
  return `${held} still on the way. Move the clock to let ${inbox.held === 1 ? 'it' : 'them'} arrive.`
}

function noteText(shownCount: number, query: string): string {
  if (entries.length > 0 && shownCount === 0) return `No email to “${query}”.`
  if (inbox.held > 0) return heldText()
  if (inbox.dropped === 0) return ''
  const older = inbox.dropped === 1 ? '1 older one was' : `${inbox.dropped} older ones were`
  return `The inbox keeps the ${inbox.limit} newest emails. ${older} deleted.`
}

function render(): void {
  const query = filter.value.trim()
  const shown = entries.filter(({ to }) => to.toLowerCase().includes(query.toLowerCase()))
  const chosen = entries.some(({ id }) => id === chosenId()) ? chosenId() : undefined
  // On a wide screen the newest email is open until another one is chosen.
  const selectedId = chosen ?? shown[0]?.id
  main.dataset.view = chosen ? 'detail' : 'list'
  showList({ entries: shown, selectedId })
  showDetail(selectedId)
  const isEmpty = entries.length === 0
  byId('empty').hidden = !isEmpty
  byId('held-note').textContent = heldText()
  detail.hidden = selectedId === undefined
  clear.disabled = isEmpty
  const note = byId('list-note')
  note.textContent = noteText(shown.length, query)
  note.hidden = note.textContent === ''
  main.toggleAttribute('data-empty', isEmpty)
  document.title = isEmpty ? 'Inbox' : `Inbox (${inbox.messages.length})`
}

const newsOf = (entry: Entry): string =>
  isRefused(entry) ? `${REFUSED_SUBJECT}: ${entry.reason}` : `New email to ${entry.to}: ${entry.subject}`

async function readMessages(): Promise<void> {
  const known = new Set(entries.map(({ id }) => id))
  inbox = await api.messages()
  entries = newestFirst(inbox.messages, inbox.refused)
  const [newest] = entries
  if (newest && !known.has(newest.id) && !isFirstRead) announce(newsOf(newest))
  isFirstRead = false
  render()
}

async function readFaults(): Promise<void> {
  const count = await drawer.showFaults()
  const badge = byId('fault-count')
  badge.hidden = count === 0
  badge.replaceChildren(String(count), el('span', { class: 'hidden-text' }, count === 1 ? ' fault' : ' faults'))
}

const READERS = {
  messages: readMessages,
  settings: drawer.showSettings,
  faults: readFaults,
  mailbox: drawer.showMailbox,
  clock: drawer.showClock,
}

byId('open-settings').addEventListener('click', drawer.open)
clear.addEventListener('click', async () => {
  await api.clearMessages()
  announce('The inbox is empty.')
})
filter.addEventListener('input', render)
window.addEventListener('hashchange', () => {
  render()
  // On a narrow screen the list makes room for the email: the focus goes with it.
  if (chosenId() && getComputedStyle(byId('messages')).display === 'none') byId('mail-heading').focus()
})
byId('env').after(createCopyButton('the variables', byId('env').textContent ?? ''))
// A reader that fails runs again when the connection is back.
followChanges((change) => READERS[change]().catch(() => undefined))
