import type { Animal } from './animal'
import { isOnThisMachine } from './loopback'

/** A service that has every link lead over its own server, to look at it at the time of the click. */
export const rewriter: Animal = {
  about: 'replaces the link by an address of the emulator that leads on to it',
  done: 'replaced the link',
  change: (order, safeLink) =>
    order.link !== null && isOnThisMachine(order.link) ? { ...order, link: safeLink } : order,
}
