import type { InboxMessage } from '../../inbox'
import { api } from './api'
import { createCopyButton } from './copy-button'
import { el } from './dom'
import { createMailHistory } from './mail-history'
import { toSentAt } from './sent-at'
import { createTabs } from './tabs'

// Kept from email to email: anyone who reads headers wants the next one's headers.
let selectedTab = 'Email'

function createPlain(label: string, text: string): HTMLElement {
  return el('pre', { tabindex: '0', role: 'region', 'aria-label': label }, text)
}

function createFrame({ id, to }: InboxMessage): HTMLElement {
  return el('iframe', {
    title: `Email to ${to}`,
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    src: `/_emulator/messages/${id}/html`,
  })
}

function createHeaders({ id }: InboxMessage): HTMLElement {
  const region = createPlain('Headers', '')
  api.headers(id).then(
    (headers) => {
      region.textContent = headers
    },
    (error: Error) => {
      region.textContent = error.message
    },
  )
  return region
}

function createCode(code: string): HTMLElement {
  const value = el('p', { class: 'code' }, code)
  return el(
    'div',
    { class: 'credential', role: 'group', 'aria-label': 'Code' },
    el('h3', {}, 'Code'),
    value,
    createCopyButton('the code', code),
  )
}

function createLink(link: string): HTMLElement {
  const heading = el('h3', {}, 'Link')
  const value = el('p', { class: 'link', title: link }, link)
  // A link of another scheme, such as javascript:, is shown and never opened.
  const open = /^https?:\/\//i.test(link)
    ? [
        el('a', { class: 'copy', href: link }, 'Open here'),
        el('a', { class: 'copy', href: link, target: '_blank', rel: 'noreferrer' }, 'New tab'),
      ]
    : []
  const actions = el('div', { class: 'credential-actions' }, createCopyButton('the link', link), ...open)
  return el('div', { class: 'credential', role: 'group', 'aria-label': 'Link' }, heading, value, actions)
}

/** One email: who, what, its code and link, and the email itself. */
export function createMessageView(message: InboxMessage): readonly HTMLElement[] {
  const { id, from, to, subject, sentAt, code, link } = message
  const head = el(
    'header',
    { class: 'detail-head' },
    el('a', { class: 'back', href: '#/' }, 'All emails'),
    el('h2', { tabindex: '-1', id: 'mail-heading', dir: 'auto' }, subject),
    el(
      'p',
      { class: 'meta' },
      'From ',
      el('bdi', {}, from),
      ` · To ${to} · `,
      el('time', { datetime: sentAt }, toSentAt(sentAt)),
    ),
  )
  const credentials = el('div', { class: 'credentials' })
  if (code !== null) credentials.append(createCode(code))
  if (link !== null) credentials.append(createLink(link))
  const tabs = [
    { name: 'Email', create: () => createFrame(message) },
    { name: 'Text', create: () => createPlain('Text', message.text) },
    { name: 'Headers', create: () => createHeaders(message) },
  ]
  const { list, panel } = createTabs('Parts of the email', tabs, selectedTab, (name) => {
    selectedTab = name
  })
  const save = el(
    'a',
    { class: 'save', href: `/_emulator/messages/${id}.eml`, download: `mail-${id}.eml` },
    'Save .eml',
  )
  return [head, credentials, createMailHistory(message), el('div', { class: 'tab-bar' }, list, save), panel]
}
