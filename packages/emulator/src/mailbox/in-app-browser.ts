import type { LinkVisit, VisitContext } from './animal'
import { createLinkVisitor } from './link-visitor'
import { openAndPress } from './open-and-press'

const APP = {
  'user-agent':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [Mail]',
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-site': 'none',
  'sec-fetch-user': '?1',
}

/** A person who taps the link in a mail app: it opens there, with other cookies than their browser's. */
export function openInApp(link: string, { stopping }: VisitContext): Promise<LinkVisit> {
  return openAndPress(createLinkVisitor({ stopping, keepsCookies: true, headers: APP }), link)
}
