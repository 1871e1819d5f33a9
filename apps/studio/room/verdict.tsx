import type { ReactNode } from 'react'

/** What was checked and how it came out: by a sign and in words, never by colour alone. */
export function Verdict({ isGood, children }: { readonly isGood: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <span className="room-verdict" data-verdict={isGood ? 'good' : 'bad'}>
      <span>
        <span className="room-hidden">{isGood ? 'Passes: ' : 'Fails: '}</span>
        {children}
      </span>
    </span>
  )
}
