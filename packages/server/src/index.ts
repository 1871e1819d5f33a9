export type { BrandOptions } from './config/brand'
export { ConfigError } from './config/config-error'
export type { AuthError, AuthErrorCode, Brand, Pending, Purpose, Session, SignInStart } from './contract'
export type { EventListener } from './events/emitter'
export type { AuthEvent, Method } from './events/events'
export type { AuthOptions, HookRequest } from './handler/auth-options'
export { chooseLanguage } from './handler/confirm-page/choose-language'
export type { Auth, AuthHandler, EndpointHandlers, HandlerInfo } from './handler/create-auth'
export { createAuth } from './handler/create-auth'
export type { SignInDecision } from './handler/sign-in-decision'
export type { Limits } from './limits/limits'
export { DEFAULT_LIMITS } from './limits/limits'
export type {
  Credential,
  LinkTokenFormat,
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
export type { ResilientStoreOptions } from './store/resilient-store'
export { resilientStore } from './store/resilient-store'
export type { Counter, Store } from './store/store'
