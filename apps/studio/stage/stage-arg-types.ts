import type { ArgTypes } from '@storybook/react-vite'
import { ANSWERS, FAILURES, type StageArgs } from './stage-args'

const select = (options: readonly string[], category: string, description: string) => ({
  control: { type: 'select' as const },
  options,
  description,
  table: { category },
})

const number = (category: string, description: string, max: number, step = 1) => ({
  control: { type: 'number' as const, min: 0, max, step },
  description,
  table: { category },
})

const SERVER = 'The server'
const MAIL = 'The mail'
const VISITOR = 'The visitor'

/** Controls for {@link StageArgs}, in the words of those who design. */
export const stageArgTypes: ArgTypes<StageArgs> = {
  send: select(ANSWERS, SERVER, 'Answer to an address'),
  resend: select(ANSWERS, SERVER, 'Answer to "send a new code"'),
  verify: select(ANSWERS, SERVER, 'Answer to a code'),
  latencyMs: number(SERVER, 'Milliseconds until an answer comes', 10_000, 100),
  retryAfterSeconds: number(SERVER, 'Seconds that a failure asks to wait', 3600),
  attemptsLeft: number(SERVER, 'Codes that can be tried', 5),
  refusals: number(SERVER, 'Refusals of a code until one is right; 0 is for good', 5),
  start: select(['nothing', 'code sent', 'signed in', 'link opened'], SERVER, 'What it knew when it rendered the page'),
  startError: select(['none', ...FAILURES], SERVER, 'What went wrong before the page was rendered'),
  delivery: select(['code_and_link', 'code', 'link'], MAIL, 'What the mail holds'),
  codeLength: number(MAIL, 'Characters of a code', 8),
  codeAlphabet: select(['numeric', 'alphanumeric'], MAIL, 'What a code is made of'),
  expiresInSeconds: number(MAIL, 'Seconds that the code works', 3600),
  resendAfterSeconds: number(MAIL, 'Seconds until another can be sent', 600),
  secondsPassed: number(VISITOR, 'Seconds that have gone by since', 3600),
  email: { control: 'text', description: 'The address', table: { category: VISITOR } },
  typed: { control: 'text', description: 'What is in the code field', table: { category: VISITOR } },
  keepsCookies: { control: 'boolean', description: 'The browser takes cookies', table: { category: VISITOR } },
  visitor: { control: 'object', description: 'What they have done', table: { category: VISITOR } },
}
