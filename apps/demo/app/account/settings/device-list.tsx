'use client'

import { useActionState } from 'react'
import { LocalTime } from '@/components/local-time'
import type { AccountWords } from '@/lib/account-words'
import { signOutThat } from './actions'
import type { ShownDevice } from './shown-devices'

interface Props {
  readonly devices: readonly ShownDevice[]
  readonly words: AccountWords['settings']
  readonly signOut: string
}

export function DeviceList({ devices, words, signOut }: Props) {
  const [state, act, isPending] = useActionState(signOutThat, null)
  const hint = devices.length === 1 ? words.onlyHere : words.asksAgain
  const message = isPending ? words.signingOut : state === 'failed' ? words.signOutFailed : hint
  const [before, after] = words.signedInAt
  return (
    <>
      <ul className="account-devices">
        {devices.map(({ sessionId, name, signedInAt, isCurrent }) => (
          <li key={sessionId}>
            <div>
              <strong id={sessionId}>{name}</strong>
              {isCurrent && <span className="account-badge">{words.thisDevice}</span>}
              <p>
                {before}
                <LocalTime moment={signedInAt} />
                {after}
              </p>
            </div>
            {!isCurrent && (
              <form action={act}>
                <input type="hidden" name="session" value={sessionId} />
                <button type="submit" aria-describedby={sessionId} aria-disabled={isPending}>
                  {signOut}
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
