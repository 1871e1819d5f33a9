import { ErrorMessage, OpenMailButton, SignInProvider, type SignInStart, SignOutButton } from '@doorpost/react'

/** Each part on an element of the app's own: its behaviour, the app's tag and class. */
export function Bar({ start }: { start: SignInStart }) {
  return (
    <SignInProvider {...start}>
      <OpenMailButton asChild sender="hello@example.com">
        <a className="app-link" href="https://example.com/replaced">
          Go to your inbox
        </a>
      </OpenMailButton>
      <ErrorMessage asChild error={{ code: 'network' }}>
        <strong />
      </ErrorMessage>
      <SignOutButton asChild>
        <button type="submit" className="app-button">
          Leave
        </button>
      </SignOutButton>
    </SignInProvider>
  )
}
