import { createProxy } from '@doorpost/server/next/proxy'
import { sessions } from '@/lib/sessions'

export const proxy = createProxy({ sessions, protect: ['/dashboard', '/account'] })
// Next.js reads this statically, so write the paths out.
export const config = { matcher: ['/dashboard/:path*', '/account/:path*'] }
