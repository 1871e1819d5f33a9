import type { ProbeContext } from '../probe-context'
import { type Answer, type Credential, isAnswered, type Verified } from '../service'
import { credentialOf, type Parts } from './email'

/** One verify. The id is null where a link went without one. */
export interface Try {
  readonly credential: Credential
  readonly id: string | null
  readonly answer: Answer<Verified>
}

/** A try that was accepted. */
export type AcceptedTry = Try & { readonly answer: Extract<Answer<Verified>, { ok: true }> }

/** The accepted one of some tries: the last, if any. */
export function acceptedOf(tries: readonly Try[]): AcceptedTry | null {
  const last = tries.at(-1)
  return last?.answer.ok ? { ...last, answer: last.answer } : null
}

/** What was used, as the service names it. */
export const methodOf = ({ credential }: Try) => ('code' in credential ? 'OTP' : 'LINK')

/** A link without its id, as long as nobody knows whether that works. */
async function tryAlone({ findings, service }: ProbeContext, { link }: Parts): Promise<Try[]> {
  if (!link || findings.has('same-browser')) return []
  const credential = { linkToken: link.token }
  const answer = await service.verify(credential)
  if (answer.ok) findings.setting('same-browser', 'enforceSameBrowserOrigin', false, 'it does')
  else if (answer.reason === 'other_browser') {
    findings.setting('same-browser', 'enforceSameBrowserOrigin', true, 'a link without its request id is refused')
  }
  return [{ credential, id: null, answer }]
}

/** Tries what the user copied: the link alone, then the code (or the link) under one id after the other. Ends with success. */
export async function signIn(context: ProbeContext, parts: Parts, ids: readonly string[]): Promise<readonly Try[]> {
  const tries = await tryAlone(context, parts)
  const credential = credentialOf(parts)
  if (!credential) return tries
  for (const id of new Set(ids)) {
    const last = tries.at(-1)?.answer
    if (last && (last.ok || !isAnswered(last))) break
    tries.push({ credential, id, answer: await context.service.verify(credential, id) })
  }
  return tries
}
