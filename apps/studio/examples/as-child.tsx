import { ErrorMessage, OpenMailButton, SignInProvider, type SignInStart, SignOutButton } from '@doorpost/react'
import { Button, Link } from '../build/design-system'

/** Each part on an element of the app's own: its behaviour, the app's tag and class. What the element says itself wins. */
export function Bar({ start }: { start: SignInStart }) {
  return (
    <SignInProvider {...start}>
      <div className="dp app-bar">
        <OpenMailButton asChild sender="hello@example.com">
          <Link>Go to your inbox</Link>
        </OpenMailButton>
        <ErrorMessage asChild error={{ code: 'network' }}>
          <strong />
        </ErrorMessage>
        <SignOutButton asChild>
          <Button variant="ghost">Leave</Button>
        </SignOutButton>
      </div>
    </SignInProvider>
  )
}
