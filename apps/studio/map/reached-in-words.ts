import { ANSWER_WORDS, type Answer, defaultArgs, type StageArgs, type VisitorAction } from '../stage/stage-args'

const START: Readonly<Record<StageArgs['start'], string>> = {
  nothing: 'the page is opened',
  'code sent': 'a mail was sent',
  'signed in': 'this browser is signed in',
  'link opened': 'a link is opened that has to be confirmed',
}

const DONE: Readonly<Record<VisitorAction, string>> = {
  send: 'the visitor sends the address',
  verify: 'the visitor sends a code',
  'verify nothing': 'the visitor presses the button with nothing typed',
  resend: 'the visitor asks for another mail',
  'finish in another tab': 'the link is opened in another tab',
  'confirm the link': 'the visitor says yes',
}

const answered = (request: string) => (answer: Answer) => {
  const words: Partial<Record<Answer, string>> = ANSWER_WORDS
  return `the answer to ${request}: ${words[answer] ?? answer}`
}

/** What each argument says where it is not as usual. A new argument does not compile without words. */
const WORDS: { readonly [Name in keyof StageArgs]: (value: StageArgs[Name]) => string } = {
  start: (start) => START[start],
  startError: (code) => `the server says ${code}`,
  email: (email) => `the address is ${email}`,
  send: answered('the address'),
  resend: answered('another mail'),
  verify: answered('a code or a link'),
  keepsCookies: (isKept) => (isKept ? 'the browser keeps cookies' : 'the browser keeps no cookie'),
  latencyMs: (latencyMs) => `each answer takes ${latencyMs} ms`,
  delivery: (delivery) => (delivery === 'link' ? 'the mail holds only a link' : `the mail holds ${delivery}`),
  codeLength: (length) => `a code has ${length} characters`,
  codeAlphabet: (alphabet) => `a code is ${alphabet}`,
  expiresInSeconds: (seconds) => `the code works for ${seconds} seconds more`,
  resendAfterSeconds: (seconds) =>
    seconds ? `another mail after ${seconds} seconds` : 'another mail may be sent at once',
  attemptsLeft: (tries) => `${tries} tries are left`,
  refusals: (times) => `a code is refused ${times} times`,
  retryAfterSeconds: (seconds) => `a failure asks to wait ${seconds} seconds`,
  secondsPassed: (seconds) => `${seconds} seconds go by`,
  visitor: (actions) => actions.map((action) => DONE[action]).join(', then '),
  typed: (characters) => `“${characters}” is typed`,
}

const say = <Name extends keyof StageArgs>(name: Name, args: Partial<StageArgs>): readonly string[] => {
  const value: StageArgs[Name] | undefined = args[name]
  return value === undefined || value === defaultArgs[name] ? [] : [WORDS[name](value)]
}

/** How a state is reached, in words: what is not as usual, and what happens. */
export function reachedInWords(args: Partial<StageArgs>): string {
  // The keys of an object are what its type says as long as nothing is added to it.
  const names = Object.keys(WORDS) as (keyof StageArgs)[]
  return names.flatMap((name) => say(name, args)).join('; ') || START.nothing
}
