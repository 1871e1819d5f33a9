import type { Animal } from './animal'
import { createLinkVisitor } from './link-visitor'
import { openAndPress } from './open-and-press'

/** A sandbox that does what it expects a person to do. */
export const firstButton: Animal = {
  about: 'opens every link and presses the first button of the page',
  visit: (link, { stopping }) => openAndPress(createLinkVisitor({ stopping, keepsCookies: true }), link),
}
