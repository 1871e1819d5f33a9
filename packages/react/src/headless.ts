export type {
  AuthError,
  AuthErrorCode,
  AuthErrorData,
  CodeAlphabet,
  Delivery,
  Pending,
  Session,
} from '@doorpost/server/contract'
export type { Copy, ErrorWords, Strings } from './copy/copy'
export type { AuthClient, AuthEndpoints, PendingQuery, Reply, RequestOptions } from './core/auth-client'
export { type FetchClientOptions, fetchClient } from './core/fetch-client'
export type { HintChannel } from './core/other-tab'
export type { ClientErrorCode, SignInError, SignInErrorCode } from './core/sign-in-error'
export type { PendingSignIn, SignInEvent, SignInStart, SignInState } from './core/sign-in-state'
export { createSignInStore, type SignedIn, type SignInStore, type SignInStoreOptions } from './core/sign-in-store'
export type { PartProps } from './hooks/merge-props'
export { SignInProvider, type SignInProviderProps } from './hooks/sign-in-provider'
export { type CodeStepOptions, type UseCodeStep, useCodeLife, useCodeStep } from './hooks/use-code-step'
export { type UseEmailStep, useEmailStep } from './hooks/use-email-step'
export { type OtpInputOptions, type UseOtpInput, useOtpInput } from './hooks/use-otp-input'
export { type UseResendTimer, useResendTimer } from './hooks/use-resend-timer'
export { type SessionOptions, type UseSession, useSession } from './hooks/use-session'
export { type SignInStep, type UseSignIn, useSignIn } from './hooks/use-sign-in'
