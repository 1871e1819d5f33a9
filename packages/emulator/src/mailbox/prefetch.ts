import type { Animal } from './animal'
import { createLinkVisitor } from './link-visitor'

const PREFETCH = {
  'sec-purpose': 'prefetch',
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-site': 'cross-site',
}

/** A mail program that loads a link under the pointer. It has cookies of its own, and none of the person's. */
export const prefetch: Animal = {
  about: 'loads a link while the pointer is over it (Sec-Purpose: prefetch)',
  visit: async (link, { stopping }) => {
    const visitor = createLinkVisitor({ stopping, keepsCookies: true, headers: PREFETCH })
    await visitor.open(link)
    return { did: 'loaded the link beforehand', statuses: visitor.statuses() }
  },
}
