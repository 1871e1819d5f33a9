import { withSession } from '@doorpost/server/next'
import { sessions } from '@/lib/sessions'

export const GET = withSession(sessions, (_request, session) => Response.json({ email: session.email }))
