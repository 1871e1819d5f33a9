import { createProxy } from '@doorpost/server/next/proxy'
import { sessions } from '@/lib/sessions'

/** T15: what is protected drifted away from the matcher. */
export const proxy = createProxy({ sessions, protect: [] })
export const config = { matcher: ['/dashboard/:path*'] }
