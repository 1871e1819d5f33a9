'use client'

import { OtpInput } from '@doorpost/react'
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
  useResendTimer,
  useSignIn,
} from '@doorpost/react/headless'
// In your app: '@/components/ui/button' and so on.
import { Button, Card, Input, Label } from './ui'
// The boxes of OtpInput. In the cascade layer `doorpost`, so your utilities win.
import '@doorpost/react/styles.css'

function FieldMessage({ id, error }: { id: string; error: SignInError | null }) {
  return (
    <p id={id} role="alert" className="min-h-10 text-sm text-destructive">
      {errorText(en, error)}
    </p>
  )
}

function EmailCard() {
  const step = useEmailStep()
  return (
    <form {...step.getFormProps()}>
      <HiddenFields fields={step.hiddenFields} />
      <Card>
        <h1 id={step.ids.heading} className="text-xl font-semibold">
          Sign in
        </h1>
        <div className="grid gap-2">
          <Label htmlFor={step.ids.field}>Email</Label>
          <Input {...step.getInputProps()} />
          <FieldMessage id={step.ids.error} error={step.error} />
        </div>
        <Button {...step.getButtonProps()}>Continue</Button>
      </Card>
    </form>
  )
}

function Resend() {
  const timer = useResendTimer()
  return (
    <form {...timer.getFormProps()}>
      <HiddenFields fields={timer.hiddenFields} />
      {timer.canResend ? (
        <Button variant="link" {...timer.getButtonProps()}>
          Send a new code
        </Button>
      ) : (
        <p aria-hidden="true" className="text-sm text-muted-foreground tabular-nums">
          Send again in {formatDuration('en', timer.secondsLeft)}
        </p>
      )}
    </form>
  )
}

function CodeCard() {
  const { email } = useSignIn()
  const step = useCodeStep()
  return (
    <Card>
      <div className="grid gap-1">
        <h1 id={step.ids.heading} className="text-xl font-semibold">
          Check your email
        </h1>
        <p id={step.ids.hint} className="text-muted-foreground wrap-anywhere">
          We sent a code and a link to <strong className="text-foreground">{email}</strong>.
        </p>
        <form {...step.getCancelFormProps()}>
          <HiddenFields fields={step.hiddenFields} />
          <Button variant="link" {...step.getCancelButtonProps()}>
            Use another address
          </Button>
        </form>
      </div>
      <form {...step.getFormProps({ className: 'grid gap-2' })}>
        <HiddenFields fields={step.hiddenFields} />
        <Label htmlFor={step.ids.field}>Code</Label>
        <OtpInput {...step.otpOptions} {...step.getInputProps()} success={step.isDone} />
        <FieldMessage id={step.ids.error} error={step.error} />
        {!step.isOver && <Button {...step.getButtonProps()}>Sign in</Button>}
      </form>
      <Resend />
    </Card>
  )
}

function Steps() {
  const { step, state } = useSignIn()
  if (state.status === 'link.already-signed-in')
    return (
      <a href={state.redirectTo} className="underline">
        Continue as {state.email}
      </a>
    )
  return step === 'email' ? <EmailCard /> : <CodeCard />
}

/** A sign-in of shadcn's parts around the kit's behaviour. Give it what `getSignInStart` returned. */
export function SignIn(start: SignInProviderProps) {
  return (
    <SignInProvider {...start}>
      <Steps />
    </SignInProvider>
  )
}
