import { type FlowStep, formatPath, type NextAnswer, type Request } from '../../flow/flow-path'
import { type Answer, defaultArgs, type StageArgs } from '../../stage/stage-args'
import { isSentByItself } from './how-reached'

const ANSWERS: Partial<Record<Answer, NextAnswer>> = {
  ok: 'right',
  never: 'slow',
  invalid_code: 'wrong',
  code_expired: 'expired',
  too_many_attempts: 'locked',
  rate_limited: 'limited',
  provider_unavailable: 'unavailable',
  offline: 'offline',
}

const USUAL = ['delivery', 'codeLength', 'codeAlphabet', 'expiresInSeconds', 'attemptsLeft', 'keepsCookies'] as const

const wait = (seconds: number): readonly FlowStep[] => [
  ...Array<FlowStep>(Math.floor(seconds / 600)).fill('wait600'),
  ...Array<FlowStep>(Math.floor((seconds % 600) / 30)).fill('wait30'),
  ...Array<FlowStep>(Math.floor((seconds % 30) / 10)).fill('wait10'),
]

/** What the Player has to be told to come to a state; nothing where it has no words for the way there. */
export function playerPathOf(given: Partial<StageArgs>): string | undefined {
  const args = { ...defaultArgs, ...given }
  const { start, startError, typed, visitor, secondsPassed } = args
  const request = (name: Request): FlowStep | undefined => {
    const answer = ANSWERS[args[name]]
    return answer && `${name}-${answer}`
  }
  const isUsual = USUAL.every((name) => args[name] === defaultArgs[name])
  const isPartlyTyped = typed !== '' && !isSentByItself(args)
  const begins = start === 'nothing' || start === 'code sent' || startError === 'different_browser'
  if (!isUsual || isPartlyTyped || !begins || (startError !== 'none' && startError !== 'different_browser')) return
  const steps: (FlowStep | undefined)[] = [
    ...(start === 'code sent' || startError !== 'none' ? (['send-right'] as const) : []),
    ...(startError !== 'none' ? (['otherbrowser'] as const) : []),
    // The Player begins with the usual wait before another email.
    ...(args.resendAfterSeconds === 0 && visitor.includes('resend') ? (['wait30'] as const) : []),
    ...(typed ? [request('verify')] : []),
    ...visitor.map((action) =>
      action === 'finish in another tab' ? 'othertab' : action === 'confirm the link' ? undefined : request(action),
    ),
    ...wait(secondsPassed),
  ]
  const known = steps.filter((step) => step !== undefined)
  return known.length === steps.length ? formatPath(known) : undefined
}
