import { createProxy } from '@doorpost/server/next/proxy'
import { createSessions } from '@doorpost/server/session'
import { withPageHeaders } from './lib/page-headers'
import { withPageLanguage } from './lib/page-language'

/**
 * Without the database on purpose: the proxy runs before every protected page, and it is a comfort. It looks at
 * signature and expiry, which send strangers away for next to nothing. Whoever was signed out or blocked since passes
 * here and is refused by the page's own guard, which asks the database.
 */
const sessions = createSessions()

export const proxy = createProxy({
  sessions,
  protect: ['/dashboard', '/account'],
  own: (request) => withPageHeaders(withPageLanguage(request)),
})

/** What is protected, and every page for its headers. The kit's handlers and static files have their own. */
export const config = { matcher: ['/dashboard/:path*', '/account/:path*', '/((?!api/|_next/).*)'] }
