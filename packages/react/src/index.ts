export { CodeStep, type CodeStepProps } from './components/code-step/code-step'
export { EmailStep, type EmailStepProps } from './components/email-step/email-step'
export { ErrorMessage, type ErrorMessageProps } from './components/error-message/error-message'
export type { ElementsProps, PartElements } from './components/internal/elements'
export type { HeadingLevel, HeadingProps } from './components/internal/heading'
export { LinkConfirm, type LinkConfirmProps } from './components/link-confirm/link-confirm'
export {
  LoginForm,
  type LoginFormOptions,
  type LoginFormProps,
  type LoginFormSlots,
} from './components/login-form/login-form'
export { OpenMailButton, type OpenMailButtonProps } from './components/open-mail-button/open-mail-button'
export { OtpInput, type OtpInputProps } from './components/otp-input/otp-input'
export { ResendTimer, type ResendTimerProps } from './components/resend-timer/resend-timer'
export { SignOutButton, type SignOutButtonProps } from './components/sign-out-button/sign-out-button'
export * from './headless'
