import type { EmulatorSettings } from '@doorpost/emulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorCode, startHandlerApp } from './handler-app'

/** Both answers to each question about the real service that its documents leave open. */
const QUESTIONS = [
  [{ resendRotatesId: false }, { resendRotatesId: true }],
  [{ unknownRequestCode: 'INVALID_ARGUMENT' }, { unknownRequestCode: 'NOT_FOUND' }],
  [{ expiredResendRevives: false }, { expiredResendRevives: true }],
  [{ verifyEchoesType: 'method' }, { verifyEchoesType: 'configured' }],
  [{ sendVoidsOlderRequests: false }, { sendVoidsOlderRequests: true }],
  [{ regenerateOnResend: false }, { regenerateOnResend: true }],
  [{ enforceSameBrowserOrigin: false }, { enforceSameBrowserOrigin: true }],
] as const satisfies readonly (readonly [Partial<EmulatorSettings>, Partial<EmulatorSettings>])[]

const MASKS = Array.from({ length: 2 ** QUESTIONS.length }, (_, mask) => mask)

/** Eight that hold every pair of answers to any two questions: answer n is the parity of the bits of row and n + 1. */
const PAIRS = Array.from({ length: 8 }, (_, row) =>
  QUESTIONS.reduce((mask, _question, n) => mask | (parity(row & (n + 1)) << n), 0),
)

function parity(bits: number): number {
  return [...bits.toString(2)].filter((bit) => bit === '1').length % 2
}

/** `THOROUGH=1`, as CI sets it, tries every combination. */
const COMBINATIONS: readonly Partial<EmulatorSettings>[] = (process.env.THOROUGH === '1' ? MASKS : PAIRS).map((mask) =>
  Object.assign({}, ...QUESTIONS.map(([no, yes], n) => (mask & (1 << n) ? yes : no))),
)

let app: Awaited<ReturnType<typeof startHandlerApp>>
beforeAll(async () => {
  app = await startHandlerApp()
})
afterAll(() => app.emulator.stop())

let count = 0
async function started() {
  count += 1
  const email = `visitor${count}@example.com`
  const browser = app.newBrowser()
  const { pending } = await (await browser.post('/send', { email })).json()
  return { email, browser, flow: pending.flow }
}

const wrongCode = (code: string) => `${(Number(code[0]) + 1) % 10}${code.slice(1)}`

/** The steps of a sign-in that each have to work; a failure names its step. */
const STEPS: Readonly<Record<string, () => Promise<void>>> = {
  async 'a wrong code, then the right one'() {
    const { email, browser } = await started()
    const { code } = app.mailTo(email)
    expect(await errorCode(await browser.post('/verify', { code: wrongCode(code) }))).toBe('invalid_code')
    expect((await browser.post('/verify', { code })).status).toBe(200)
  },
  async 'the link'() {
    const { email, browser } = await started()
    expect((await browser.visit(app.mailTo(email).link)).headers.get('location')).toContain('/dashboard')
  },
  async 'a wrong token leaves the code as it was'() {
    const { email, browser } = await started()
    const { code, link } = app.mailTo(email)
    const refused = await browser.visit(link.replace(/link_token=.*/, 'link_token=wrong'))
    expect(refused.headers.get('location')).toContain('error=link_invalid')
    expect((await browser.post('/verify', { code })).status).toBe(200)
  },
  async 'a resend, by code'() {
    const { email, browser, flow } = await started()
    app.advance(31)
    expect((await (await browser.post('/resend')).json()).pending.flow).toBe(flow)
    expect((await browser.post('/verify', { code: app.mailTo(email).code })).status).toBe(200)
  },
  async 'a resend, by link'() {
    const { email, browser } = await started()
    app.advance(31)
    await browser.post('/resend')
    expect((await browser.visit(app.mailTo(email).link)).headers.get('location')).toContain('/dashboard')
  },
  async 'an expired code, and a resend after it'() {
    const { email, browser, flow } = await started()
    app.advance(601)
    expect(await errorCode(await browser.post('/verify', { code: app.mailTo(email).code }))).toBe('code_expired')
    expect((await (await browser.post('/resend')).json()).pending.flow).toBe(flow)
    expect((await browser.post('/verify', { code: app.mailTo(email).code })).status).toBe(200)
  },
  async 'a send of somebody else for the address, and a resend after it'() {
    const { email, browser } = await started()
    const { code } = app.mailTo(email)
    app.advance(61)
    await app.newBrowser().post('/send', { email })
    const early = await browser.post('/verify', { code })
    if (early.status === 200) return
    expect(await errorCode(early)).toBe('code_expired')
    expect((await browser.post('/resend')).status).toBe(200)
    expect((await browser.post('/verify', { code: app.mailTo(email).code })).status).toBe(200)
  },
  async 'a used sign-in is over'() {
    const { email, browser } = await started()
    const [pending = ['', '']] = [...browser.cookies]
    const { code, link } = app.mailTo(email)
    await browser.post('/verify', { code })
    browser.cookies.clear()
    browser.cookies.set(...pending)
    expect((await browser.visit(link)).headers.get('location')).toContain('error=link_invalid')
  },
}

describe.each(Object.entries(STEPS))('%s', (_name, step) => {
  it('works whatever the service turns out to do', { timeout: 60_000 }, async () => {
    for (const settings of COMBINATIONS) {
      app.emulator.changeSettings(settings)
      await step().catch((cause: unknown) => {
        throw new Error(`under ${JSON.stringify(settings)}`, { cause })
      })
    }
  })
})

describe('the combinations tried', () => {
  it('hold every pair of answers', () => {
    const pairs = new Set(
      COMBINATIONS.flatMap((settings) => {
        const answers = Object.entries(settings).map(String)
        return answers.flatMap((one) => answers.filter((other) => other > one).map((other) => `${one} ${other}`))
      }),
    )
    expect(pairs.size).toBe(((QUESTIONS.length * (QUESTIONS.length - 1)) / 2) * 4)
  })
})

describe('an address with capitals', () => {
  it.each(['given', 'lowercased'] as const)('signs in when verify returns it %s', async (verifyEchoesAddress) => {
    app.emulator.reset()
    app.emulator.changeSettings({ verifyEchoesAddress })
    const email = `Visitor.${verifyEchoesAddress}@Example.com`
    const browser = app.newBrowser()
    await browser.post('/send', { email })
    expect((await browser.post('/verify', { code: app.mailTo(email).code })).status).toBe(200)
  })
})

describe('one upstream call per step', () => {
  it('is counted', async () => {
    app.emulator.reset()
    const { email, browser } = await started()
    app.advance(31)
    await browser.post('/resend')
    await browser.post('/verify', { code: app.mailTo(email).code })
    const { send, resend, verify } = app.emulator.calls()
    expect({ send, resend, verify }).toEqual({ send: 1, resend: 1, verify: 1 })
  })
})
