import { coreOf, type NewSession, type Sessions } from '../session/sessions'

/** A session as a sign-in makes it, with its cookie as a browser sends it: `name=value`. */
export async function issueSession(sessions: Sessions, session: NewSession) {
  const issued = await coreOf(sessions).issue(session)
  return { session: issued.session, cookie: `${issued.cookie.name}=${issued.cookie.value}` }
}
