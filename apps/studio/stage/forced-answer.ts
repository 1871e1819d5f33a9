import { ANSWERS, type Answer, type StageArgs } from './stage-args'

interface Globals {
  readonly [name: string]: unknown
}

/** The toolbar's value for leaving every story as it was written. */
export const AS_WRITTEN = 'as written'

/** Whether the toolbar makes the server say something else than the story was written for. */
export const isForced = ({ answer }: Globals): boolean => answer !== undefined && answer !== AS_WRITTEN

/** The arguments of a story, with every answer replaced by the toolbar's. */
export function withForcedAnswer(args: StageArgs, globals: Globals): StageArgs {
  const forced: Answer | undefined = ANSWERS.find((answer) => answer === globals.answer)
  return forced ? { ...args, send: forced, resend: forced, verify: forced } : args
}
