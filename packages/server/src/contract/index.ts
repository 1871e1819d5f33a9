export type {
  CancelRequest,
  CodeAlphabet,
  Delivery,
  LogoutRequest,
  Pending,
  PendingResponse,
  PendingStatusResponse,
  ResendRequest,
  SendRequest,
  Session,
  SessionResponse,
  Template,
  VerifyCodeRequest,
  VerifyLinkRequest,
  VerifyResponse,
} from './endpoints'
export type { AuthError, AuthErrorBody, AuthErrorCode, AuthErrorData } from './errors'
export { AUTH_ERROR_CODES } from './errors'
