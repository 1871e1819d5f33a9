import 'server-only'

export type { SignInState } from '../handler/endpoints/sign-in-state'
export {
  createSignInActions,
  type SignInAction,
  type SignInActionState,
  type SignInActions,
  type SignInActionsOptions,
} from './actions'
export {
  getSession,
  type RecentSignInOptions,
  type RequireSessionOptions,
  requireRecentSignIn,
  requireSession,
} from './guards'
export { type RouteHandler, toRouteHandlers } from './route-handlers'
export { getSignInState, type PageSearchParams } from './sign-in-page'
export { type AuthedResult, authedAction, type NoSession, type SessionHandler, withSession } from './with-session'
