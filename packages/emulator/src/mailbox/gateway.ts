import type { Animal } from './animal'
import { createLinkVisitor } from './link-visitor'

/** A security gateway, which looks at where a link leads before the person does. */
export const gateway: Animal = {
  about: 'opens every link, with GET and then with HEAD',
  visit: async (link, { stopping }) => {
    const visitor = createLinkVisitor({ stopping, keepsCookies: false })
    await visitor.open(link)
    await visitor.open(link, 'HEAD')
    return { did: 'opened the link with GET and with HEAD', statuses: visitor.statuses() }
  },
}
