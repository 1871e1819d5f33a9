import { describe, expect, it } from 'vitest'
import { coreOf } from '../session/sessions'
import { testAuth } from '../testing/test-auth'
import { openPending, type PendingEntry, sealPending } from './pending-entry'
import { open, seal } from './sealed-token'

const entry: PendingEntry = {
  flow: 'flow',
  slot: 'slot',
  requestId: 'request',
  email: 'ada@example.com',
  shownEmail: 'Ada@Example.com',
  state: 'state',
  next: '/account',
  locale: 'pt-BR',
  delivery: 'code',
  sentAt: 1,
  expiresAt: 601,
  resendAt: 31,
  resendCount: 2,
  answeredAtMs: 1_000,
  isSetAside: false,
}

const app = () => coreOf(testAuth().sessions).app()

describe('a sealed entry', () => {
  it.each([entry, { ...entry, locale: null }, { ...entry, next: null, isSetAside: true }])(
    'is opened as it was: %j',
    async (given) => {
      expect(await openPending(await sealPending(given, app()), app())).toEqual(given)
    },
  )

  it('of a version that knew no language has none', async () => {
    const keys = await app().keys('pending')
    const row = await open<readonly unknown[]>(await sealPending(entry, app()), keys, 'dp-pending-2')
    const older = await seal(row?.slice(0, 14) ?? [], keys, 'dp-pending-2')
    expect(await openPending(older, app())).toEqual({ ...entry, locale: null })
  })
})
