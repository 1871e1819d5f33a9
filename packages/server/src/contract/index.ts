export type { SignInAction, SignInActionState, SignInActions } from './actions'
export type {
  CancelRequest,
  CodeAlphabet,
  Delivery,
  Pending,
  PendingResponse,
  PendingStatusResponse,
  Purpose,
  ResendRequest,
  SendRequest,
  Session,
  SessionResponse,
  SignOutRequest,
  VerifyCodeRequest,
  VerifyLinkRequest,
  VerifyResponse,
} from './endpoints'
export type { AuthError, AuthErrorBody, AuthErrorCode, AuthErrorData } from './errors'
export { AUTH_ERROR_CODES } from './errors'
