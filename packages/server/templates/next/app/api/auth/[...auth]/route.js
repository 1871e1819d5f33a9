import { toRouteHandlers } from '@doorpost/server/next'
import { auth } from '@/lib/auth'

export const { GET, HEAD, POST } = toRouteHandlers(auth)
