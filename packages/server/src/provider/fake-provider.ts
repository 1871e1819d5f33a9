import type { CodeAlphabet, Delivery } from '../contract'
import type { Credential, MailRequest, Provider, ProviderFailureReason, ProviderResult, SentMail } from './provider'

/** An email that {@link fakeProvider} kept instead of sending it. */
export interface FakeMail extends MailRequest {
  /** Names the sign-in at the provider. */
  readonly requestId: string
  /** The code in the email. */
  readonly code: string
  /** The token in the link. */
  readonly linkToken: string
  /** The link in the email. */
  readonly link: string
}

/** What the next call of a method does instead of its work. */
export interface FakeFault {
  /** The call that goes wrong. */
  readonly method: 'send' | 'resend' | 'verify'
  /** The failure that it returns; leave it out to only delay. */
  readonly reason?: ProviderFailureReason
  /** Waits for this before it returns. */
  readonly until?: Promise<unknown>
  /** Does the work although it returns a failure: a lost response. */
  readonly worksAnyway?: boolean
}

/** A {@link Provider} in memory. You can read its emails and set faults. */
export interface FakeProvider extends Provider {
  /** Newest last. */
  readonly mails: readonly FakeMail[]
  /** The newest email to an address. Throws if there is none. */
  mailTo(email: string): FakeMail
  /** How often each method was called. */
  readonly calls: { send: number; resend: number; verify: number }
  /** Applies to the next call of the fault's method, once. */
  failNext(fault: FakeFault): void
}

/** Options of {@link fakeProvider}. */
export interface FakeProviderOptions {
  /** @default 'code_and_link' */
  readonly delivery?: Delivery
  /** @default 6 */
  readonly codeLength?: number
  /** @default 'numeric' */
  readonly codeAlphabet?: CodeAlphabet
  /** The address that verify returns, to test that a different one is refused. @default the address as given */
  readonly verifiedEmail?: (email: string) => string
  /** The state that verify returns. @default the state as given */
  readonly verifiedState?: (state: string) => string
  /** The clock, in milliseconds since 1970. @default Date.now */
  readonly now?: () => number
}

interface FakeRequest {
  readonly mail: FakeMail
  readonly expiresAt: number
  used: boolean
}

/** A provider without a service or a network, for tests of an app's own sign-in. Codes count up from 100001. */
export function fakeProvider(options: FakeProviderOptions = {}): FakeProvider {
  const { delivery = 'code_and_link', codeLength = 6, codeAlphabet = 'numeric', now = Date.now } = options
  const { verifiedEmail = (email) => email, verifiedState = (state) => state } = options
  const requests = new Map<string, FakeRequest>()
  const mails: FakeMail[] = []
  const calls = { send: 0, resend: 0, verify: 0 }
  const faults: FakeFault[] = []

  async function answer<T>(method: FakeFault['method'], work: () => ProviderResult<T>): Promise<ProviderResult<T>> {
    calls[method] += 1
    const index = faults.findIndex((fault) => fault.method === method)
    const fault = index < 0 ? undefined : faults.splice(index, 1)[0]
    await fault?.until
    if (!fault?.reason) return work()
    if (fault.worksAnyway) work()
    return { ok: false, reason: fault.reason }
  }

  function deliver(request: MailRequest): ProviderResult<SentMail> {
    const count = mails.length + 1
    const requestId = `request-${count}`
    const linkToken = `token-${count}`
    const code = String(10 ** (codeLength - 1) + count)
    const mail = { ...request, requestId, code, linkToken, link: `${request.linkUri}?link_token=${linkToken}` }
    mails.push(mail)
    requests.set(requestId, { mail, expiresAt: now() + request.expiresInSeconds * 1000, used: false })
    return { ok: true, value: { requestId, expiresInSeconds: request.expiresInSeconds, delivery } }
  }

  function find(credential: Credential): FakeRequest | undefined {
    if (credential.requestId !== undefined) return requests.get(credential.requestId)
    return [...requests.values()].find(
      ({ mail }) => 'linkToken' in credential && mail.linkToken === credential.linkToken,
    )
  }

  function isRight({ mail }: FakeRequest, credential: Credential): boolean {
    return 'code' in credential ? credential.code === mail.code : credential.linkToken === mail.linkToken
  }

  return {
    codeLength,
    codeAlphabet,
    mails,
    calls,
    mailTo(email) {
      const mail = mails.findLast((sent) => sent.email === email)
      if (!mail) throw new Error(`No email was sent to that address. ${mails.length} were sent to others.`)
      return mail
    },
    failNext: (fault) => void faults.push(fault),
    send: (mail) => answer('send', () => deliver(mail)),
    resend: (requestId) =>
      answer('resend', () => {
        const request = requests.get(requestId)
        if (!request || request.used) return { ok: false, reason: 'expired' }
        requests.delete(requestId)
        return deliver(request.mail)
      }),
    verify: (credential) =>
      answer('verify', () => {
        const request = find(credential)
        if (!request || request.used || request.expiresAt <= now()) return { ok: false, reason: 'expired' }
        if (!isRight(request, credential)) return { ok: false, reason: 'rejected' }
        request.used = true
        const { email, state } = request.mail
        return { ok: true, value: { email: verifiedEmail(email), state: verifiedState(state) } }
      }),
  }
}
