import type { FlowStep } from '../flow/flow-path'
import type { PlayerMove } from './move-examples'

/**
 * Moves as the Player's steps: a request and its answer are one. Null where the Player has no words for them: it begins
 * at the empty page, and what was slow ends well.
 */
export function playerPathOf(moves: readonly (PlayerMove | undefined)[]): readonly FlowStep[] | null {
  const steps: FlowStep[] = []
  let asked: 'send' | 'verify' | 'resend' | null = null
  let isSlow = false
  const leave = () => {
    if (asked) steps.push(`${asked}-slow`)
    isSlow = asked !== null || isSlow
    asked = null
  }
  for (const player of moves) {
    if (!player) return null
    if ('answer' in player) {
      if (asked) steps.push(`${asked}-${player.answer}`)
      else if (isSlow && player.answer === 'right') steps.push('arrive')
      else return null
      asked = null
      isSlow = false
    } else {
      leave()
      if ('asks' in player) asked = player.asks
      else steps.push(...player.steps)
    }
  }
  leave()
  return steps
}
