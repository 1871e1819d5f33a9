export { ConfigError } from './config/config-error'
export type { AuthError, AuthErrorCode, Pending, Session } from './contract'
export type { AuthEvent, Method, SignInDecision } from './events/events'
export type { AuthOptions, HookRequest } from './handler/auth-options'
export type { Auth, AuthHandler, EndpointHandlers, HandlerInfo } from './handler/create-auth'
export { createAuth } from './handler/create-auth'
export type { SignInStart } from './handler/endpoints/sign-in-start'
export type { Limits } from './limits/limits'
export { DEFAULT_LIMITS } from './limits/limits'
export type {
  Credential,
  MailRequest,
  Provider,
  ProviderFailure,
  ProviderFailureReason,
  ProviderResult,
  SentMail,
  VerifiedAddress,
} from './provider/provider'
export type { MemoryStoreOptions } from './store/memory-store'
export { memoryStore } from './store/memory-store'
export type { Counter, Store } from './store/store'
