import {
  SignInProvider,
  type SignInProviderProps,
  useCodeStep,
  useEmailStep,
  useOtpInput,
  useSignIn,
} from '@doorpost/react/headless'

function Email() {
  const step = useEmailStep()
  return (
    <form {...step.getFormProps()}>
      <h1 id={step.ids.heading}>Sign in</h1>
      <label htmlFor={step.ids.field}>Email</label> <input {...step.getInputProps()} />
      <p id={step.ids.error} role="alert">
        {step.error?.code}
      </p>
      <button {...step.getButtonProps()}>Continue</button>
    </form>
  )
}

function Code() {
  const step = useCodeStep()
  const otp = useOtpInput(step.otpOptions)
  return (
    <form {...step.getFormProps()}>
      <h1 id={step.ids.heading}>Check your email</h1>
      <label htmlFor={step.ids.field}>Code</label> <input {...otp.getInputProps(step.getInputProps())} />
      <p id={step.ids.hint}>{otp.value.length} characters so far.</p>
      <p id={step.ids.error} role="alert">
        {step.error?.code}
      </p>
      <button {...step.getButtonProps()}>Sign in</button>
    </form>
  )
}

const Steps = () => (useSignIn().step === 'email' ? <Email /> : <Code />)

/** Hooks only: no CSS, no markup, no words of the kit. */
export function OwnLogin(props: SignInProviderProps) {
  return (
    <SignInProvider {...props}>
      <Steps />
    </SignInProvider>
  )
}
