import type { EmulatorCore } from '../emulator-core'
import type { EmulatorEnv } from '../emulator-env'
import { streamChanges } from '../http/event-stream'
import type { HttpResponse } from '../http/exchange'
import type { RequestTarget } from '../http/request-target'
import { RequestError, send } from '../http/respond'
import type { InboxMessage } from '../inbox'
import { toEml } from '../mail/to-eml'
import { PAGE_ASSETS, readPageAsset } from './page-assets'
import { toPageHtml } from './page-html'

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// The frame has a sandbox attribute too; this one also holds when the address is opened on its own.
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'"

const MESSAGE_PATH = /^\/_emulator\/messages\/([\w-]+)(\/html|\.eml)$/

/** What the page needs from the emulator around it. */
export interface InboxPageContext {
  readonly core: EmulatorCore
  readonly env: () => EmulatorEnv
  readonly stopping: AbortSignal
}

async function sendMessage(response: HttpResponse, message: InboxMessage | undefined, form: string): Promise<void> {
  if (!message) throw new RequestError(404, 'This email does not exist. The inbox may have been cleared.')
  if (form === '.eml') {
    const disposition = `attachment; filename="mail-${message.id}.eml"`
    send(response, 200, 'message/rfc822', await toEml(message), { 'content-disposition': disposition })
    return
  }
  // As in a mail program, a link opens its own window and not the frame.
  const html = message.html.replace('<head>', '<head><base target="_blank">')
  send(response, 200, 'text/html; charset=utf-8', html, { 'content-security-policy': MAIL_POLICY })
}

/** Serves the page and what it loads. Returns whether the path is one of the page's. */
export async function handleInboxPage(
  context: InboxPageContext,
  response: HttpResponse,
  url: RequestTarget,
): Promise<boolean> {
  const { core, env, stopping } = context
  if (url.pathname === '/') {
    send(response, 200, 'text/html; charset=utf-8', toPageHtml(env()), { 'content-security-policy': PAGE_POLICY })
    return true
  }
  if (url.pathname === '/_emulator/events') {
    streamChanges(core, response, stopping)
    return true
  }
  const asset = PAGE_ASSETS[url.pathname]
  if (asset) {
    send(response, 200, asset.contentType, await readPageAsset(asset.file))
    return true
  }
  const [, id, form] = MESSAGE_PATH.exec(url.pathname) ?? []
  if (id === undefined || form === undefined) return false
  await sendMessage(response, core.message(id), form)
  return true
}
