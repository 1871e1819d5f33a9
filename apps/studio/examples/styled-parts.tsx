import { CodeStep, EmailStep, SignInProvider, type SignInStart, useSignIn } from '@doorpost/react'

function Steps() {
  const { step } = useSignIn()
  return step === 'email' ? (
    <EmailStep headingLevel={2} />
  ) : (
    <CodeStep headingLevel={2} mailSender="hello@example.com" />
  )
}

/** The steps as parts, in a layout of the app's own. */
export function LoginCard({ start }: { start: SignInStart }) {
  return (
    <SignInProvider {...start}>
      <section className="dp" aria-label="Sign in">
        <Steps />
      </section>
    </SignInProvider>
  )
}
