export type {
  AuthError,
  AuthErrorCode,
  AuthErrorData,
  Brand,
  CodeAlphabet,
  Delivery,
  Pending,
  Session,
  SignedInBefore,
  SignInAction,
  SignInActionState,
  SignInActions,
  SignInStart,
} from '@doorpost/server/contract'
export { actionClient } from './core/action-client'
export type {
  AuthClient,
  AuthEndpoints,
  FormTarget,
  PendingQuery,
  Reply,
  RequestOptions,
  VerifyRequest,
} from './core/auth-client'
export {
  type Copy,
  type ErrorWords,
  errorText,
  type FormPurpose,
  formatClock,
  formatDuration,
  type HeadingErrorCode,
  type Strings,
} from './core/copy'
export { type FetchClientOptions, fetchClient } from './core/fetch-client'
export { findMailProvider, type MailProvider } from './core/mail-provider'
export type { HintChannel } from './core/other-tab'
export type { EmailStorage } from './core/remembered-email'
export { type ClientErrorCode, isAboutLink, type SignInError, type SignInErrorCode } from './core/sign-in-error'
export type {
  LinkTicket,
  PageStart,
  PendingSignIn,
  SignInEvent,
  SignInFacts,
  SignInHappening,
  SignInState,
} from './core/sign-in-state'
export type { SignInStep } from './core/sign-in-status'
export {
  createSignInStore,
  type SignedIn,
  type SignInReport,
  type SignInStore,
  type SignInStoreOptions,
} from './core/sign-in-store'
export { HiddenFields, type HiddenFieldsProps, type HiddenFieldValues } from './hooks/hidden-fields'
export { type PartProps, propGetter } from './hooks/prop-getter'
export { SignInProvider, type SignInProviderProps } from './hooks/sign-in-provider'
export { useAnnouncement } from './hooks/use-announcement'
export { useBrand } from './hooks/use-brand'
export {
  type CodeInputProps,
  type CodeStepOptions,
  type UseCodeStep,
  useCodeLife,
  useCodeStep,
} from './hooks/use-code-step'
export { useCopy } from './hooks/use-copy'
export { useCountdown } from './hooks/use-countdown'
export { type UseEmailStep, useEmailStep } from './hooks/use-email-step'
export { useLateMail } from './hooks/use-late-mail'
export { type UseLinkConfirm, useLinkConfirm } from './hooks/use-link-confirm'
export { type LinkTicketOptions, type UseLinkTicket, useLinkTicket } from './hooks/use-link-ticket'
export { type OpenMailOptions, type UseOpenMail, useOpenMail } from './hooks/use-open-mail'
export { type OtpInputOptions, type UseOtpInput, useOtpInput } from './hooks/use-otp-input'
export { usePageTitle } from './hooks/use-page-title'
export { type UseResendTimer, useResendTimer } from './hooks/use-resend-timer'
export { type SessionOptions, type UseSession, useSession } from './hooks/use-session'
export { type SignInCommands, type UseSignIn, useSignIn } from './hooks/use-sign-in'
export { type SignOutOptions, type UseSignOut, useSignOut } from './hooks/use-sign-out'
