'use client'

import { en } from '@doorpost/react/copy/en'
import {
  errorText,
  formatDuration,
  HiddenFields,
  type SignInError,
  SignInProvider,
  type SignInProviderProps,
  useCodeStep,
  useEmailStep,
  useOtpInput,
  useResendTimer,
  useSignIn,
} from '@doorpost/react/headless'

const field =
  'block min-h-11 w-full rounded-lg border border-zinc-400 bg-white px-3 py-2 text-base text-zinc-900 read-only:text-zinc-500 aria-invalid:border-red-700 focus-visible:outline-2 focus-visible:outline-blue-600 dark:bg-zinc-900 dark:text-zinc-100'
const filled =
  'mt-2 min-h-11 w-full rounded-lg bg-zinc-900 px-4 py-2 font-semibold text-white aria-disabled:opacity-60 aria-busy:cursor-progress focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-blue-600 dark:bg-zinc-100 dark:text-zinc-900'
const quiet = 'min-h-7 text-sm font-medium underline decoration-zinc-400 underline-offset-4 hover:decoration-current'

// Two lines are kept free, so that a message moves nothing.
function Message({ id, error }: { id: string; error: SignInError | null }) {
  return (
    <p id={id} role="alert" className="min-h-10 pt-1 text-sm text-red-700 dark:text-red-300">
      {errorText(en, error)}
    </p>
  )
}

function Email() {
  const step = useEmailStep()
  return (
    <form {...step.getFormProps()}>
      <HiddenFields fields={step.hiddenFields} />
      <h1 id={step.ids.heading} className="mb-6 text-xl font-semibold">
        Sign in
      </h1>
      <label htmlFor={step.ids.field} className="mb-1 block text-sm font-medium">
        Email
      </label>
      <input {...step.getInputProps({ className: field })} />
      <Message id={step.ids.error} error={step.error} />
      <button {...step.getButtonProps({ className: filled })}>{step.isSending ? 'Sending…' : 'Continue'}</button>
    </form>
  )
}

function Resend() {
  const timer = useResendTimer()
  return (
    <form {...timer.getFormProps({ className: 'mt-3' })}>
      <HiddenFields fields={timer.hiddenFields} />
      {timer.canResend ? (
        <button {...timer.getButtonProps({ className: quiet })}>Send a new code</button>
      ) : (
        <p aria-hidden="true" className="text-sm text-zinc-600 tabular-nums dark:text-zinc-400">
          Send again in {formatDuration('en', timer.secondsLeft)}
        </p>
      )}
    </form>
  )
}

function Code() {
  const { email } = useSignIn()
  const step = useCodeStep()
  const otp = useOtpInput(step.otpOptions)
  const input = otp.getInputProps(
    step.getInputProps({ className: `${field} text-center font-mono text-2xl tracking-[0.5em]` }),
  )
  return (
    <>
      <h1 id={step.ids.heading} className="text-xl font-semibold">
        Check your email
      </h1>
      <p id={step.ids.hint} className="mt-2 text-zinc-600 wrap-anywhere dark:text-zinc-400">
        We sent a code and a link to <strong>{email}</strong>.
      </p>
      <form {...step.getCancelFormProps({ className: 'mb-6' })}>
        <HiddenFields fields={step.hiddenFields} />
        <button {...step.getCancelButtonProps({ className: quiet })}>Use another address</button>
      </form>
      <form {...step.getFormProps()}>
        <HiddenFields fields={step.hiddenFields} />
        <label htmlFor={step.ids.field} className="mb-1 block text-sm font-medium">
          Code
        </label>
        <input {...input} />
        <Message id={step.ids.error} error={step.error} />
        {!step.isOver && (
          <button {...step.getButtonProps({ className: filled })}>{step.isVerifying ? 'Checking…' : 'Sign in'}</button>
        )}
      </form>
      <Resend />
    </>
  )
}

function Steps() {
  const { step, state } = useSignIn()
  if (state.status === 'link.already-signed-in')
    return (
      <a href={state.redirectTo} className={quiet}>
        Continue as {state.email}
      </a>
    )
  return step === 'email' ? <Email /> : <Code />
}

/** A sign-in of your own markup and Tailwind classes. Give it what `getSignInStart` returned. */
export function SignIn(start: SignInProviderProps) {
  return (
    <SignInProvider {...start}>
      <div className="w-full max-w-sm text-zinc-900 dark:text-zinc-100">
        <Steps />
      </div>
    </SignInProvider>
  )
}
