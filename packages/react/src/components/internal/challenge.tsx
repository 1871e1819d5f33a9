import type { ReactNode } from 'react'

/**
 * The page's CAPTCHA: something that puts a field named `challenge` into the form, or a function of what to do with the
 * answer.
 */
export type ChallengeSlot = ReactNode | ((answer: (challenge: string) => void) => ReactNode)

/** Shows the page's CAPTCHA. */
export function Challenge(props: { readonly slot: ChallengeSlot; readonly answer: (challenge: string) => void }) {
  const { slot, answer } = props
  return <div data-part="challenge">{typeof slot === 'function' ? slot(answer) : slot}</div>
}
