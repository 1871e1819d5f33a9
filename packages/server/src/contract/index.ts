export type {
  CancelRequest,
  CodeAlphabet,
  Delivery,
  Pending,
  PendingResponse,
  PendingStatusResponse,
  ResendRequest,
  SendRequest,
  Session,
  SessionResponse,
  SignOutRequest,
  Template,
  VerifyCodeRequest,
  VerifyLinkRequest,
  VerifyResponse,
} from './endpoints'
export type { AuthError, AuthErrorBody, AuthErrorCode, AuthErrorData } from './errors'
export { AUTH_ERROR_CODES } from './errors'
