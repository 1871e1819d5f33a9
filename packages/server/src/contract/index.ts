export type { SignInAction, SignInActionState, SignInActions } from './actions'
export type { Brand } from './brand'
export { foldCode, LONGEST_CODE, normalizeCode, SHORTEST_CODE } from './code'
export { canonicalEmail, isLikeEmail, maskEmail, tidyEmail } from './email'
export type {
  CancelRequest,
  CodeAlphabet,
  Delivery,
  Pending,
  PendingResponse,
  PendingStatusResponse,
  Purpose,
  RedirectResponse,
  ResendRequest,
  SendRequest,
  Session,
  SessionResponse,
  SignOutRequest,
  TicketResponse,
  VerifyCodeRequest,
  VerifyLinkRequest,
  VerifyResponse,
} from './endpoints'
export { AUTH_ERROR_CODES, type AuthError, type AuthErrorBody, type AuthErrorCode, type AuthErrorData } from './errors'
export type { SignedInBefore, SignInStart } from './start'
export {
  DEFAULT_BASE_PATH,
  DEFAULT_SIGN_IN_PATH,
  type EndpointName,
  type FieldName,
  type FragmentName,
  type QueryName,
  REQUEST_HEADER,
} from './wire'
