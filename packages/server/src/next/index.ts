export type { SignInAction, SignInActionState, SignInActions, SignInStart } from '../contract'
export type { GuardOptions } from '../guard/ask-session'
export { createSignInActions, type SignInActionsOptions } from './actions'
export {
  getSession,
  type RecentSignInOptions,
  type RequireSessionOptions,
  requireRecentSignIn,
  requireSession,
} from './guards'
export { type RouteHandler, toRouteHandlers } from './route-handlers'
export { getSignInStart, type PageSearchParams } from './sign-in-page'
export { type AuthedResult, authedAction, type SessionHandler, withSession } from './with-session'
