// app/login/sign-in.tsx
'use client'
import {
  ErrorMessage,
  HiddenFields,
  SignInProvider,
  type SignInStart,
  useCodeStep,
  useEmailStep,
  useOtpInput,
  useResendTimer,
  useSignIn,
} from '@doorpost/react'

function AskAddress() {
  const step = useEmailStep()
  return (
    <form {...step.getFormProps({ className: 'stack' })}>
      <h1 id={step.ids.heading}>Come in</h1>
      <label htmlFor={step.ids.field}>Email</label>
      <input {...step.getInputProps()} />
      <ErrorMessage id={step.ids.error} error={step.error} />
      <HiddenFields fields={step.hiddenFields} />
      <button {...step.getButtonProps()}>Send me a code</button>
    </form>
  )
}

function AskCode() {
  const { email } = useSignIn()
  const step = useCodeStep()
  const otp = useOtpInput(step.otpOptions)
  const timer = useResendTimer()
  return (
    <>
      <form {...step.getFormProps({ className: 'stack' })}>
        <h1 id={step.ids.heading}>Check your email</h1>
        <label htmlFor={step.ids.field}>Code</label>
        <input {...otp.getInputProps(step.getInputProps())} />
        <p id={step.ids.hint}>We sent it to {email}. Opening the link works too.</p>
        <ErrorMessage id={step.ids.error} error={step.error} />
        <HiddenFields fields={step.hiddenFields} />
        {!step.isOver && <button {...step.getButtonProps()}>Come in</button>}
      </form>
      <form {...timer.getFormProps()}>
        <HiddenFields fields={timer.hiddenFields} />
        <button {...timer.getButtonProps()}>Send again {timer.canResend ? '' : `in ${timer.secondsLeft} s`}</button>
      </form>
      <form {...step.getCancelFormProps()}>
        <HiddenFields fields={step.hiddenFields} />
        <button {...step.getCancelButtonProps()}>Use another address</button>
      </form>
    </>
  )
}

function Steps() {
  const { step, state } = useSignIn()
  if (state.status === 'link.already-signed-in') return <a href={state.redirectTo}>Continue as {state.email}</a>
  return step === 'email' ? <AskAddress /> : <AskCode />
}

export const SignIn = ({ start }: { start: SignInStart }) => (
  <SignInProvider {...start}>
    <Steps />
  </SignInProvider>
)
