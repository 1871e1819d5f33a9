import { LONGEST_CODE, normalizeCode, SHORTEST_CODE } from '../contract'
import { linkTokenOf, type MailRequest, type Provider, type ProviderResult, type SentMail } from '../provider/provider'
import { type ContractCase, expectEqual, really } from './contract-case'

/** The content of an email. */
export interface MailedCredentials {
  /** Absent if the email has only a link. */
  readonly code?: string
  /** The whole link; absent if the email has only a code. */
  readonly link?: string
}

/** A provider to test, and the mailbox that its emails arrive in. */
export interface ProviderUnderTest {
  /** The provider to test. */
  readonly provider: Provider
  /** The newest email to an address. */
  newestMail(email: string): MailedCredentials | Promise<MailedCredentials>
  /** Lets this many seconds pass for the provider: moves its clock, if it has its own. @default really waits */
  readonly passSeconds?: (seconds: number) => void | Promise<void>
}

/** One thing that every `Provider` does. */
export type ProviderCase = ContractCase<ProviderUnderTest>

const LINK_URI = 'http://localhost:3000/api/auth/verify/flow'

/** A sign-in that has started. */
interface Begun extends ProviderUnderTest {
  readonly email: string
  readonly sent: SentMail
  readonly mail: MailedCredentials
}

function expectOk<T>(what: string, result: ProviderResult<T>): T {
  if (!result.ok) throw new Error(`${what}: expected success, got "${result.reason}".`)
  return result.value
}

/** A result as a case compares it: whether it went well, else why not. */
const outcomeOf = (result: ProviderResult<unknown>) => (result.ok ? 'ok' : result.reason)

function expectRefused(what: string, result: ProviderResult<unknown>): void {
  const outcome = outcomeOf(result)
  if (outcome !== 'expired' && outcome !== 'rejected') {
    throw new Error(`${what}: expected "expired" or "rejected", got "${outcome}".`)
  }
}

const requestFor = (email: string): MailRequest => ({
  email,
  linkUri: LINK_URI,
  state: 'a-nonce',
  expiresInSeconds: 60,
  purpose: 'sign-in',
})

async function begin(under: ProviderUnderTest): Promise<Begun> {
  const email = `contract-${crypto.randomUUID()}@example.com`
  const sent = expectOk('send', await under.provider.send(requestFor(email)))
  return { ...under, email, sent, mail: await under.newestMail(email) }
}

function codeOf({ mail }: Begun): string {
  if (mail.code === undefined) throw new Error('newestMail: expected a code in the email, got none.')
  return mail.code
}

function tokenOf({ mail, provider }: Begun): string {
  const token = new URL(mail.link ?? LINK_URI).searchParams.get(linkTokenOf(provider).parameter)
  if (!token) throw new Error(`newestMail: expected "${linkTokenOf(provider).parameter}" in the link, got none.`)
  return token
}

const hasCode = ({ sent }: Begun) => sent.delivery !== 'link'
const hasLink = ({ sent }: Begun) => sent.delivery !== 'code'

/** A credential that its email always has. */
const credentialOf = (begun: Begun) =>
  hasCode(begun)
    ? { requestId: begun.sent.requestId, code: codeOf(begun) }
    : { requestId: begun.sent.requestId, linkToken: tokenOf(begun) }

/** A code of the same form that is not the right one. */
const wrongCode = (code: string) => `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`

const cases: Record<string, (under: ProviderUnderTest) => Promise<void>> = {
  'mails what it says it mailed, in the form that it says': async (under) => {
    const begun = await begin(under)
    const { provider, sent, mail } = begun
    expectEqual('whether the mail holds a code', mail.code !== undefined, hasCode(begun))
    expectEqual('whether the mail holds a link', mail.link !== undefined, hasLink(begun))
    expectEqual('whether the life is a positive number', sent.expiresInSeconds > 0, true)
    if (hasCode(begun)) {
      const code = codeOf(begun)
      expectEqual(`the code, folded to ${SHORTEST_CODE}–${LONGEST_CODE} digits and capitals`, normalizeCode(code), code)
      if (provider.codeAlphabet === 'numeric') expectEqual('whether the code is digits', /^\d+$/.test(code), true)
    }
    if (hasLink(begun)) {
      expectEqual('where the link leads', mail.link?.startsWith(LINK_URI), true)
      expectEqual('whether the token fits', tokenOf(begun).length <= linkTokenOf(provider).maxLength, true)
    }
  },

  'verifies what it mailed, with the address and the state': async (under) => {
    const begun = await begin(under)
    const { email, state } = expectOk('verify', await under.provider.verify(credentialOf(begun)))
    expectEqual('the address', email, begun.email)
    if (state !== undefined) expectEqual('the state', state, 'a-nonce')
  },

  'verifies a link’s token with the id of its request': async (under) => {
    const begun = await begin(under)
    if (!hasLink(begun)) return
    const credential = { requestId: begun.sent.requestId, linkToken: tokenOf(begun) }
    expectEqual('the address', expectOk('verify', await under.provider.verify(credential)).email, begun.email)
  },

  'refuses a wrong code, and the right one still works': async (under) => {
    const begun = await begin(under)
    if (!hasCode(begun)) return
    const { requestId } = begun.sent
    const wrong = await under.provider.verify({ requestId, code: wrongCode(codeOf(begun)) })
    expectEqual('the wrong code', outcomeOf(wrong), 'rejected')
    expectEqual('the right code', outcomeOf(await under.provider.verify({ requestId, code: codeOf(begun) })), 'ok')
  },

  'verifies once: code and link die together': async (under) => {
    const begun = await begin(under)
    const { requestId } = begun.sent
    expectOk('verify', await under.provider.verify(credentialOf(begun)))
    expectRefused('the same again', await under.provider.verify(credentialOf(begun)))
    if (hasLink(begun)) {
      expectRefused('the link afterwards', await under.provider.verify({ requestId, linkToken: tokenOf(begun) }))
    }
  },

  'lets one of many at once win': async (under) => {
    const begun = await begin(under)
    const answers = await Promise.all(Array.from({ length: 5 }, () => under.provider.verify(credentialOf(begun))))
    expectEqual('how many succeeded', answers.filter(({ ok }) => ok).length, 1)
  },

  'knows no code of another request': async (under) => {
    const [one, other] = [await begin(under), await begin(under)]
    if (!hasCode(one)) return
    // By chance both may be the same code: then nothing can be told.
    if (codeOf(one) === codeOf(other)) return
    const mixed = await under.provider.verify({ requestId: one.sent.requestId, code: codeOf(other) })
    expectRefused('a code of another request', mixed)
  },

  'mails again, and what it mailed works with the id that it returned': async (under) => {
    const begun = await begin(under)
    const again = await under.provider.resend(begun.sent.requestId)
    // A provider may be unable to resend: the kit then calls send.
    if (!again.ok) return expectRefused('resend', again)
    const renewed: Begun = { ...begun, sent: again.value, mail: await under.newestMail(begun.email) }
    expectEqual('the newest mail', outcomeOf(await under.provider.verify(credentialOf(renewed))), 'ok')
  },

  'refuses what is over': async (under) => {
    const { passSeconds = really } = under
    const begun = await begin(under)
    await passSeconds(begun.sent.expiresInSeconds + 1)
    expectRefused('a credential whose life is over', await under.provider.verify(credentialOf(begun)))
  },

  'answers nonsense instead of throwing': async (under) => {
    expectRefused('an unknown id', await under.provider.verify({ requestId: 'never-sent', code: '123456' }))
    expectRefused('an unknown token', await under.provider.verify({ requestId: 'never-sent', linkToken: 'nothing' }))
    expectRefused('a resend of an unknown id', await under.provider.resend('never-sent'))
  },
}

/**
 * Everything a `Provider` must do, as cases for any test runner. Each case uses its own email address. A provider that
 * limits emails must allow about fifteen.
 *
 * @example
 * for (const { name, run } of providerContract) it(name, () => run(() => ({ provider, newestMail })))
 */
export const providerContract: readonly ProviderCase[] = Object.entries(cases).map(([name, check]) => ({
  name,
  run: async (make) => check(await make()),
}))
