import type { IncomingMessage, ServerResponse } from 'node:http'
import type { EmulatorCore } from '../emulator-core.js'
import { send } from '../http/respond.js'
import { escapeHtml } from '../mail/mail-html.js'

/** Serves the page. Answers whether the path was one of its own. */
export async function handleInboxPage(
  core: EmulatorCore,
  _request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  _stopping: AbortSignal,
): Promise<boolean> {
  if (url.pathname !== '/') return false
  const rows = core.messages().map(({ to, subject, text }) => {
    return `<h2>${escapeHtml(subject)}</h2><p>${escapeHtml(to)}</p><pre>${escapeHtml(text)}</pre>`
  })
  send(response, 200, 'text/html; charset=utf-8', `<!doctype html><title>Inbox</title><h1>Inbox</h1>${rows.join('')}`)
  return true
}
