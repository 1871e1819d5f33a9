import type { EmulatorCore } from '../emulator-core'
import type { HttpResponse } from './exchange'

const RECONNECT_AFTER_MS = 1000

/** Tells a page what changed, by server-sent events, until the page or the emulator goes. */
export function streamChanges(core: EmulatorCore, response: HttpResponse, stopping: AbortSignal): void {
  response.writeHead(200, {
    'cache-control': 'no-store',
    'content-type': 'text/event-stream; charset=utf-8',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  response.write(`retry: ${RECONNECT_AFTER_MS}\n\n`)
  const unsubscribe = core.subscribe((change) => {
    response.write(`event: ${change}\ndata: {}\n\n`)
  })
  const end = () => response.end()
  stopping.addEventListener('abort', end, { once: true })
  response.once('close', () => {
    unsubscribe()
    stopping.removeEventListener('abort', end)
  })
}
