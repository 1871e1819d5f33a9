import { createProxy } from '@doorpost/server/next/proxy'
import { sessions } from '@/lib/sessions'

export const proxy = createProxy({ sessions, protect: ['/dashboard', '/account'] })

export const config = { matcher: ['/dashboard/:path*', '/account/:path*'] }
