import type { SignInAction, SignInActionState } from '@doorpost/server/contract'
import { describe, expect, it } from 'vitest'
import { fakePending, fakeSession } from '../testing'
import { actionClient } from './action-client'
import { fetchClient } from './fetch-client'

/** Actions that answer with these states in turn, and what they were asked. */
function scripted(states: readonly (SignInActionState | Error)[]) {
  const asked: [name: string, fields: Record<string, FormDataEntryValue>][] = []
  const left = [...states]
  const action = (name: string): SignInAction => {
    function act(form: FormData): void
    function act(previous: SignInActionState | null, form: FormData): Promise<SignInActionState>
    async function act(_previous: FormData | SignInActionState | null, form?: FormData): Promise<SignInActionState> {
      asked.push([name, Object.fromEntries(form ?? [])])
      const state = left.shift() ?? {}
      if (state instanceof Error) throw state
      return state
    }
    return act
  }
  const actions = {
    sendCode: action('sendCode'),
    verifyCode: action('verifyCode'),
    resendCode: action('resendCode'),
    cancel: action('cancel'),
    signOut: action('signOut'),
  }
  return { actions, asked }
}

describe('actionClient', () => {
  it('sends, checks and cancels by the actions, leaving out what is not said', async () => {
    const pending = fakePending()
    const session = fakeSession()
    const { actions, asked } = scripted([{ pending }, { session, redirectTo: '/dashboard' }, { pending: null }])
    const client = actionClient(actions)
    expect(await client.send({ email: 'ada@example.com', locale: 'ar' })).toEqual({ ok: true, body: { pending } })
    const verified = await client.verify({ code: '123456', flow: pending.flow })
    expect(verified).toEqual({ ok: true, body: { session, redirectTo: '/dashboard' } })
    expect(await client.cancel({ flow: pending.flow })).toMatchObject({ ok: true })
    expect(asked).toEqual([
      ['sendCode', { email: 'ada@example.com', locale: 'ar' }],
      ['verifyCode', { code: '123456', flow: pending.flow }],
      ['cancel', { flow: pending.flow }],
    ])
  })

  it("returns an action's failure, and calls a broken connection by its name", async () => {
    const { actions } = scripted([{ error: { code: 'invalid_code', attemptsLeft: 4 } }, new TypeError('gone')])
    const client = actionClient(actions)
    expect(await client.verify({ code: '999999' })).toEqual({
      ok: false,
      error: { code: 'invalid_code', attemptsLeft: 4 },
    })
    expect(await client.resend({})).toEqual({ ok: false, error: { code: 'network' } })
  })

  it('reads a state that is not what it should be as unexpected_response', async () => {
    const client = actionClient(scripted([{ pending: null }]).actions)
    expect(await client.send({ email: 'ada@example.com' })).toEqual({
      ok: false,
      error: { code: 'unexpected_response' },
    })
  })

  it('lets forms post to the actions, and reads over HTTP', () => {
    const { actions } = scripted([])
    const http = fetchClient()
    const { endpoints, pending } = actionClient(actions, http)
    expect(endpoints).toMatchObject({
      send: actions.sendCode,
      verify: actions.verifyCode,
      pending: '/api/auth/pending',
    })
    expect(pending).toBe(http.pending)
  })
})
