import { type Emulator, startEmulator } from '@doorpost/emulator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startKitApp } from '../attack/kit-app'
import { attack, BAD_APP_CONFIG, casesWith, report } from '../attack/run-attack'
import { startBadApp } from '../consumers/bad-app/bad-app'
import { FAULTS, type FaultName } from '../consumers/bad-app/faults'

// The short set. `npm run test:attack` tries every case on the kit, and switches every fault on.

/** One of each group, of those that wait for nothing. */
const QUICK =
  'link-scanner-get,login-csrf-code,open-redirect,host-header-redirect,guess-codes,session-alg-none,guard-paths,framing'

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
})

afterAll(() => emulator.stop())

describe('an app on the kit', () => {
  it('withstands a case of each group', async () => {
    const app = await startKitApp(emulator)
    const found = await report([app.origin, '--inbox', emulator.url, '--only', QUICK]).finally(app.stop)
    expect(found.results.map(({ id, verdict, happened }) => `${id} ${verdict} ${happened}`)).toEqual(
      QUICK.split(',').map((id) => expect.stringMatching(`^${id} held `)),
    )
  })
})

describe('the bad app', () => {
  const faults: readonly FaultName[] = [
    'link-signs-anyone-in',
    'next-tidied-after-check',
    'sign-out-clears-cookie-only',
  ]

  it.each(faults)('with %s is found out', async (fault) => {
    const app = await startBadApp(emulator.env, [fault])
    const { foundBy } = FAULTS[fault]
    const args = [app.origin, '--inbox', emulator.url, '--config', BAD_APP_CONFIG, '--only', foundBy.join(',')]
    const found = await report(args).finally(app.stop)
    expect(casesWith(found, 'broken')).toHaveLength(foundBy.length)
  })

  it('is written about without codes, tokens and addresses', async () => {
    const app = await startBadApp(emulator.env, ['link-signs-anyone-in', 'token-passed-on'])
    const args = [
      app.origin,
      '--inbox',
      emulator.url,
      '--config',
      BAD_APP_CONFIG,
      '--only',
      'link-scanner-get,link-referrer',
    ]
    const [text, json] = [await attack(args), await attack([...args, '--json'])]
    await app.stop()
    expect([text.code, json.code]).toEqual([1, 1])
    const said = text.out + text.err + json.out + json.err
    expect(said).toContain('broken   T04  link-referrer')
    const mails = emulator.messages()
    expect(mails.length).toBeGreaterThan(0)
    for (const { to, code, link } of mails) {
      for (const secret of [to, code, link, new URL(link ?? '').searchParams.get('link_token')]) {
        expect(said).not.toContain(secret)
      }
    }
  })

  it('is not judged where its emails can’t be read', async () => {
    const app = await startBadApp(emulator.env)
    const { code, out, err } = await attack([app.origin, '--inbox', app.origin, '--config', BAD_APP_CONFIG])
    await app.stop()
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('A plain sign-in did not work')
  })
})
