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
const MAIL = 'The email'
const VISITOR = 'The visitor'

/** Controls for {@link StageArgs}, in the words of those who design. */
export const stageArgTypes: ArgTypes<StageArgs> = {
  send: select(ANSWERS, SERVER, 'Response to an address'),
  resend: select(ANSWERS, SERVER, 'Response to "Send a new code"'),
  verify: select(ANSWERS, SERVER, 'Response to a code'),
  latencyMs: number(SERVER, 'Milliseconds until the server responds', 10_000, 100),
  retryAfterSeconds: number(SERVER, 'Seconds that an error asks the visitor to wait', 3600),
  attemptsLeft: number(SERVER, 'Codes that can be tried', 5),
  refusals: number(SERVER, 'Wrong codes before one is accepted (0: never)', 5),
  start: select(['nothing', 'code sent', 'signed in', 'link opened'], SERVER, 'State when the page was rendered'),
  startError: select(['none', ...FAILURES], SERVER, 'Error before the page was rendered'),
  delivery: select(['code_and_link', 'code', 'link'], MAIL, 'What the email contains'),
  codeLength: number(MAIL, 'Length of a code', 8),
  codeAlphabet: select(['numeric', 'alphanumeric'], MAIL, 'Characters of a code'),
  expiresInSeconds: number(MAIL, 'Seconds until the code expires', 3600),
  resendAfterSeconds: number(MAIL, 'Seconds until another email can be sent', 600),
  secondsPassed: number(VISITOR, 'Seconds that have passed since then', 3600),
  email: { control: 'text', description: 'The address', table: { category: VISITOR } },
  typed: { control: 'text', description: 'What is in the code field', table: { category: VISITOR } },
  keepsCookies: { control: 'boolean', description: 'The browser accepts cookies', table: { category: VISITOR } },
  visitor: { control: 'object', description: 'What they have done', table: { category: VISITOR } },
}
