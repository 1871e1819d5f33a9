import { CodeStep, SignInProvider, type SignInStart } from '@doorpost/react'

/** Utility classes, as Tailwind writes them: they are not in a layer before the kit's, so they win where they are put. */
export function LoginCard({ start }: { start: SignInStart }) {
  return (
    <SignInProvider {...start}>
      <div className="dp rounded-2xl p-6 shadow-lg [--dp-accent:#6d28d9] [--dp-on-accent:#ffffff] [--dp-radius:9999px]">
        <CodeStep headingLevel={2} className="text-center" />
      </div>
    </SignInProvider>
  )
}
