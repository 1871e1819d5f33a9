import { createProxy } from '@doorpost/server/next/proxy'
import { createSessions } from '@doorpost/server/session'

/**
 * Without the database on purpose: the proxy runs before every protected page, and it is a comfort. It looks at
 * signature and expiry, which send strangers away for next to nothing. Whoever was signed out or blocked since passes
 * here and is refused by the page's own guard, which asks the database.
 */
const sessions = createSessions()

export const proxy = createProxy({ sessions, protect: ['/dashboard', '/account'] })

export const config = { matcher: ['/dashboard/:path*', '/account/:path*'] }
