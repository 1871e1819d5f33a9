import { attempt } from './attempt'
import { whileSeen } from './page-wake'

/** A wire between the tabs of one browser that says "something changed", never what. */
export interface HintChannel {
  /** Tells the other tabs. */
  post(): void
  /** Listens to the other tabs; returns the function that stops it. */
  listen(listener: () => void): () => void
}

const open = () => attempt(() => new BroadcastChannel('doorpost'))

/** The channel of this site's tabs. Silent where the browser has no `BroadcastChannel`, or refuses it. */
export const tabChannel: HintChannel = {
  post() {
    const channel = open()
    attempt(() => channel?.postMessage('changed'))
    channel?.close()
  },
  listen(listener) {
    const channel = open()
    if (channel) channel.onmessage = listener
    return () => channel?.close()
  },
}

/** How often a visible waiting tab asks. */
const ASK_EVERY_MS = 5000

/**
 * Calls `ask` whenever another tab may have finished the sign-in: on a hint, when the page is seen again, and every 5 s
 * while it is visible. A hidden tab asks nothing by itself. Returns the function that stops it.
 */
export function watchOtherTab(channel: HintChannel, ask: () => void): () => void {
  const stopListening = channel.listen(ask)
  const stopAsking = whileSeen(ask, () => ASK_EVERY_MS)
  return () => {
    stopListening()
    stopAsking()
  }
}
