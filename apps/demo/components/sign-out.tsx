import { SignOutButton } from '@doorpost/react'
import type { AccountWords } from '@/lib/account-words'
import '@doorpost/react/styles.css'

/** The ways out: this browser at once, every device after one more click. Both work without JavaScript. */
export const SignOut = ({ words }: { words: AccountWords }) => (
  <div className="account-out">
    <form id="sign-out">
      <SignOutButton form="sign-out" failure={words.signOutFailed}>
        {words.signOut}
      </SignOutButton>
    </form>
    <details>
      <summary>{words.signOutEverywhere}</summary>
      <form id="sign-out-everywhere">
        <p>{words.everywhereHint}</p>
        <SignOutButton form="sign-out-everywhere" everywhere failure={words.signOutFailed}>
          {words.everywhereConfirm}
        </SignOutButton>
      </form>
    </details>
  </div>
)
