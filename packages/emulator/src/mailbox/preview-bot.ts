import type { Animal } from './animal'
import { createLinkVisitor } from './link-visitor'

/** As the services name themselves. The first of them asks for the beginning of a page only. */
const BOTS: readonly Readonly<Record<string, string>>[] = [
  { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', range: 'bytes=0-32768' },
  { 'user-agent': 'WhatsApp/2.24.20.89 A' },
  { 'user-agent': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)' },
  { 'user-agent': 'TelegramBot (like TwitterBot)' },
]

/** What a messenger sends to a link that somebody forwarded. */
export const previewBot: Animal = {
  about: 'loads a link for a preview, as four messengers do, without cookies',
  visit: async (link, { stopping }) => {
    const statuses: number[] = []
    for (const headers of BOTS) {
      const visitor = createLinkVisitor({ stopping, keepsCookies: false, headers })
      await visitor.open(link)
      statuses.push(...visitor.statuses())
    }
    return { did: `loaded the link for ${BOTS.length} previews`, statuses }
  },
}
