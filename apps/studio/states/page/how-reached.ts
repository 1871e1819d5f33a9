import { ANSWER_WORDS, type Answer, defaultArgs, type StageArgs, type VisitorAction } from '../../stage/stage-args'

const wordsOf = (answer: Answer): string => {
  const words: Partial<Record<Answer, string>> = ANSWER_WORDS
  return words[answer] ?? answer
}

const START: Readonly<Record<StageArgs['start'], string>> = {
  nothing: 'The page was opened.',
  'code sent': 'The address was sent, and the email is on its way.',
  'signed in': 'The page was opened in a browser that is signed in.',
  'link opened': 'The link in the email was opened on another device.',
}

const MAIL: Readonly<Record<StageArgs['delivery'], string>> = {
  code_and_link: '',
  code: 'The email holds a code and no link.',
  link: 'The email holds a link and no code.',
}

/** A length of time as people say it. */
const lengthOf = (seconds: number): string => {
  const [count, unit] = seconds >= 60 && seconds % 60 === 0 ? [seconds / 60, 'minute'] : [seconds, 'second']
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}

const ACTIONS: { readonly [Action in VisitorAction]: (args: StageArgs) => string } = {
  send: ({ send, keepsCookies }) =>
    keepsCookies
      ? `The visitor sent the address. The server: ${wordsOf(send)}.`
      : 'The visitor sent the address. The browser refused the cookie.',
  verify: ({ verify }) => `The visitor sent a code. The server: ${wordsOf(verify)}.`,
  resend: ({ resend }) => `The visitor asked for another email. The server: ${wordsOf(resend)}.`,
  'finish in another tab': () => 'The visitor opened the link in another tab.',
  'confirm the link': ({ verify }) => `The visitor said yes. The server: ${wordsOf(verify)}.`,
}

/** A complete code of digits is sent by itself. */
export const isSentByItself = ({ typed, codeLength, codeAlphabet }: StageArgs): boolean =>
  codeAlphabet === 'numeric' && typed.length === codeLength

/** Everything that happened before a state is seen, a sentence each. */
export function howReached(given: Partial<StageArgs>): readonly string[] {
  const args = { ...defaultArgs, ...given }
  const { start, startError, delivery, codeLength, codeAlphabet, typed, visitor, secondsPassed, attemptsLeft } = args
  return [
    startError === 'none' ? START[start] : `The link in the email was opened: ${wordsOf(startError)}.`,
    MAIL[delivery],
    codeLength !== defaultArgs.codeLength && `A code of this app has ${codeLength} characters.`,
    codeAlphabet !== defaultArgs.codeAlphabet && 'A code of this app has letters.',
    attemptsLeft !== defaultArgs.attemptsLeft && `${attemptsLeft} tries were left.`,
    typed && `The visitor typed ${typed}.`,
    typed && isSentByItself(args) && `The code was sent by itself. The server: ${wordsOf(args.verify)}.`,
    ...visitor.map((action) => ACTIONS[action](args)),
    args.expiresInSeconds !== defaultArgs.expiresInSeconds &&
      `The code works for ${lengthOf(args.expiresInSeconds)} more.`,
    secondsPassed > 0 && `${lengthOf(secondsPassed)} went by.`,
  ].filter((sentence): sentence is string => typeof sentence === 'string' && sentence !== '')
}
