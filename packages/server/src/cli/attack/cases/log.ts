import { type AttackCase, broken, CannotTell, held } from '../attack-case'

/** What a proof is, in words for the report. */
function kindOf(proof: string): string {
  if (proof.includes('@')) return 'a whole address'
  return /^\w{4,10}$/.test(proof) ? 'a code' : 'a link’s token or a session'
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** On its own, and not by chance in a longer number. */
const isIn = (log: string, proof: string) => new RegExp(`(?<!\\w)${escaped(proof)}(?!\\w)`).test(log)

export const LOG_CASES: readonly AttackCase[] = [
  {
    id: 'secrets-in-log',
    threat: 'T19',
    title: 'the app’s log has no code, no token and no whole address',
    needs: ['log'],
    tried: 'Looked in what the app logged during this run for every code, link, session and address of the run.',
    means: 'Whoever reads your logs, or whom you send them to, can sign in as your visitors, and knows who they are.',
    fix: 'Log what happened and under which reference. Mask addresses, and never log a request’s body, query or cookies.',
    async run({ log, proofs }) {
      if (log === null) throw new CannotTell('No log was given.')
      const text = log.read()
      if (text === '') throw new CannotTell('The app wrote nothing into that file during the run: is it the app’s log?')
      const kinds = new Set([...proofs].filter((proof) => isIn(text, proof)).map(kindOf))
      return kinds.size > 0
        ? broken(`The log has ${[...kinds].sort().join(', and ')}.`)
        : held('None of them stands in it.')
    },
  },
]
