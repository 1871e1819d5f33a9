'use client'

import { useActionState } from 'react'
import { signOutThat } from './actions'
import type { ShownDevice } from './shown-devices'
import { words } from './words'

export function DeviceList({ devices }: { devices: readonly ShownDevice[] }) {
  const [state, signOut, isPending] = useActionState(signOutThat, null)
  const hint = devices.length === 1 ? words.onlyHere : words.asksAgain
  const message = isPending ? words.signingOut : state === 'failed' ? words.signOutFailed : hint
  return (
    <>
      <ul className="account-devices">
        {devices.map(({ sessionId, name, signedInAt, isCurrent }) => (
          <li key={sessionId}>
            <div>
              <strong id={sessionId}>{words.deviceName(name)}</strong>
              {isCurrent && <span className="account-badge">{words.thisDevice}</span>}
              <time dateTime={signedInAt}>{words.signedInAt(signedInAt)}</time>
            </div>
            {!isCurrent && (
              <form action={signOut}>
                <input type="hidden" name="session" value={sessionId} />
                <button type="submit" aria-describedby={sessionId} aria-disabled={isPending}>
                  {words.signOut}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="account-hint">
        {message}
      </p>
    </>
  )
}
