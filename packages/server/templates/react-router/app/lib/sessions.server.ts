import { createSessions, sessionOrResponse } from '@doorpost/server/session'

export const sessions = createSessions()

/** Every protected loader and action asks for itself: React Router runs each of them, whatever its parent does. */
export async function requireSession(request: Request) {
  const session = await sessionOrResponse(sessions, request)
  if (session instanceof Response) throw session
  return session
}
