import type { ProbeContext } from '../probe-context'
import { failureInWords } from '../service'
import { order } from './email'
import { UNKNOWN_ID } from './unknown-requests'

/** Tried at most: more would be a nuisance, and the kit's own limits are below. */
export const MOST_SENDS = 5
const MOST_ATTEMPTS = 10
const MINUTE_MS = 60_000

/** Whether everything is refused for its rate by now: then the limit is that of the whole environment, or of a proxy. */
async function isEverythingLimited({ service }: ProbeContext): Promise<boolean> {
  const answer = await service.verify({ code: '000000' }, UNKNOWN_ID)
  return !answer.ok && answer.reason === 'rate_limited'
}

const EVERYTHING = 'could not be told: everything was refused for its rate, so the limit is a wider one'

/** Counts emails until one is refused. Returns the id of the last that went out. */
async function countSends(context: ProbeContext, to: string): Promise<string | null> {
  const { findings, mail, service, linkUri, templateVariables, now } = context
  await mail.untilQuiet('before emails are counted')
  const startedAtMs = now()
  let lastId: string | null = null
  for (let count = 0; count <= MOST_SENDS; count += 1) {
    const answer = await mail.sendNow(() => service.send(to, { linkUri, templateVariables, expiresInSeconds: 600 }))
    if (answer.ok) {
      lastId = answer.value.id
      if (count + 1 < MOST_SENDS) continue
      findings.fact('sends-per-minute', false, `${MOST_SENDS} were sent and none was refused`)
    } else if (answer.reason !== 'rate_limited') findings.open('sends-per-minute', failureInWords(answer))
    else if (now() - startedAtMs >= MINUTE_MS) findings.open('sends-per-minute', 'could not be told: it took a minute')
    else if (count === 0 || (await isEverythingLimited(context))) findings.open('sends-per-minute', EVERYTHING)
    else findings.setting('sends-per-minute', 'sendsPerMinute', count, `${count} were sent, the next was refused`)
    return lastId
  }
  return lastId
}

/** Counts wrong codes until one is refused for its number. */
async function countAttempts(context: ProbeContext, id: string): Promise<void> {
  const { findings, service } = context
  for (let count = 0; count <= MOST_ATTEMPTS; count += 1) {
    const answer = await service.verify({ code: '000000' }, id)
    if (answer.ok) return findings.open('attempts', 'could not be told: a made-up code was right by chance')
    if (answer.reason === 'rejected') continue
    if (answer.reason !== 'rate_limited') return findings.open('attempts', failureInWords(answer))
    if (count === 0 || (await isEverythingLimited(context))) return findings.open('attempts', EVERYTHING)
    return findings.setting('attempts', 'attemptsPer10Minutes', count, `${count} were tried, the next was refused`)
  }
  findings.fact('attempts', false, `${MOST_ATTEMPTS} were tried and none was refused for its number`)
}

/** What it takes to be told to wait. */
export async function probeLimits(context: ProbeContext, to: string, hasCode: boolean): Promise<void> {
  let id = await countSends(context, to)
  if (!hasCode) return context.findings.open('attempts', 'nothing to tell: an email holds no code here')
  if (id === null) {
    const ordered = await order(context, to, { expiresInSeconds: 600 })
    if (!ordered.ok) return context.findings.open('attempts', failureInWords(ordered))
    id = ordered.value.id
  }
  await countAttempts(context, id)
}
