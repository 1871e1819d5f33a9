export type { SignInState } from '../handler/sign-in-state'
export { getSession, requireSession } from './guards'
export { toRouteHandlers } from './route-handlers'
export { getSignInState, type PageSearchParams } from './sign-in-page'
