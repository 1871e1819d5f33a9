import type { Session } from '@doorpost/server/contract'
import { act, renderHook, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { tabChannel } from '../core/other-tab'
import { fakeClient } from '../testing/fake-client'
import { fakeSession } from '../testing/fake-data'
import { useSession } from './use-session'

/** The page is shown again: from memory as it was left, or loaded. */
const comeBack = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }))

describe('useSession', () => {
  test.each(['network', 'unexpected_response', 'store_unavailable'] as const)(
    'does not call a visitor signed out when the answer is %s, and reads again when asked',
    async (code) => {
      const client = fakeClient({ script: { session: [code, 'ok'] } })
      const { result } = renderHook(() => useSession({ client }))
      expect(result.current.status).toBe('loading')
      await waitFor(() => expect(result.current).toMatchObject({ status: 'unknown', session: null, error: { code } }))
      await act(() => result.current.refresh())
      expect(result.current).toMatchObject({ status: 'signed-in', error: null })
    },
  )

  test('keeps what it knows when it cannot be read again', async () => {
    const client = fakeClient({ script: { session: ['network'] } })
    const { result } = renderHook(() => useSession({ client, initial: fakeSession() }))
    await act(() => result.current.refresh())
    expect(result.current).toMatchObject({ status: 'signed-in', error: { code: 'network' } })
  })

  test('asks again when the browser brings the page back that it kept', async () => {
    const client = fakeClient()
    const onSessionEnd = vi.fn()
    const { result } = renderHook(() => useSession({ client, initial: fakeSession(), onSessionEnd }))
    Object.assign(client, { session: async () => ({ ok: true, body: { session: null } }) })
    act(() => comeBack(false))
    expect(result.current.status).toBe('signed-in')
    act(() => comeBack(true))
    await waitFor(() => expect(result.current.status).toBe('signed-out'))
    expect(onSessionEnd).toHaveBeenCalledTimes(1)
  })

  test.each([
    ['nobody is signed in any more', null, 1],
    ['somebody else is', { ...fakeSession(), id: 'another' }, 1],
    ['the same session goes on', fakeSession(), 0],
  ])('leaves the page that was made for a session when it is seen again and %s', async (_, session, times) => {
    const client = Object.assign(fakeClient(), { session: async () => ({ ok: true, body: { session } }) })
    const onSessionEnd = vi.fn()
    renderHook(() => useSession({ client, initial: fakeSession(), onSessionEnd }))
    await act(async () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    expect(onSessionEnd).toHaveBeenCalledTimes(times)
  })

  test('leaves no page that was made for everyone, or that could not be asked about', async () => {
    const client = fakeClient({ script: { session: ['ok', 'network'] } })
    const onSessionEnd = vi.fn()
    const everyone = renderHook(() => useSession({ client, onSessionEnd }))
    await waitFor(() => expect(everyone.result.current.status).toBe('signed-in'))
    Object.assign(client, { session: async () => ({ ok: true, body: { session: null } }) })
    await act(async () => comeBack(true))
    expect(everyone.result.current.status).toBe('signed-out')
    everyone.unmount()
    const failing = fakeClient({ script: { session: ['store_unavailable'] } })
    renderHook(() => useSession({ client: failing, initial: fakeSession(), onSessionEnd }))
    await act(async () => comeBack(true))
    expect(onSessionEnd).not.toHaveBeenCalled()
  })

  test('is ready for another sign-out on a page that the browser kept', async () => {
    const client = fakeClient({ script: { signOut: ['never'] } })
    const { result } = renderHook(() => useSession({ client, initial: fakeSession() }))
    act(() => void result.current.signOut())
    expect(result.current.isSigningOut).toBe(true)
    await act(async () => comeBack(true))
    expect(result.current.isSigningOut).toBe(false)
  })

  test('asks again when another tab says that something changed', async () => {
    const client = fakeClient()
    const { result } = renderHook(() => useSession({ client, initial: null }))
    tabChannel.post()
    await waitFor(() => expect(result.current.status).toBe('signed-in'))
  })

  test('asks one question at a time, however often it is told, and one more after the last', async () => {
    const answers: (() => void)[] = []
    const client = fakeClient()
    client.session = () => new Promise((resolve) => answers.push(() => resolve({ ok: true, body: { session: null } })))
    renderHook(() => useSession({ client, initial: null }))
    for (let time = 0; time < 50; time += 1) act(() => comeBack(true))
    expect(answers).toHaveLength(1)
    await act(async () => answers[0]?.())
    expect(answers).toHaveLength(2)
    await act(async () => answers[1]?.())
    expect(answers).toHaveLength(2)
  })

  test('takes what the server says anew on a soft navigation, and keeps what it read itself until then', async () => {
    const client = fakeClient({ session: { email: 'read@example.com' } })
    const { result, rerender } = renderHook(
      // A new object at each render, as the props of a server component are.
      ({ email }) => useSession({ client, initial: email === null ? null : { ...fakeSession(), email } }),
      { initialProps: { email: 'ada@example.com' as string | null } },
    )
    await act(() => result.current.refresh())
    rerender({ email: 'ada@example.com' })
    expect(result.current.session?.email).toBe('read@example.com')
    rerender({ email: null })
    expect(result.current.status).toBe('signed-out')
    rerender({ email: 'bob@example.com' })
    expect(result.current.session?.email).toBe('bob@example.com')
  })

  test('says that the connection broke when a client of the app rejects', async () => {
    const reject = () => Promise.reject(new Error('down'))
    const client = Object.assign(fakeClient(), { session: reject, signOut: reject })
    const { result } = renderHook(() => useSession({ client }))
    await waitFor(() => expect(result.current).toMatchObject({ status: 'unknown', error: { code: 'network' } }))
    await act(() => result.current.signOut())
    expect(result.current).toMatchObject({ isSigningOut: false, error: { code: 'network' } })
  })

  test('lets a late answer change nothing after a newer one', async () => {
    const answers: ((session: Session | null) => void)[] = []
    const client = fakeClient()
    client.session = () => new Promise((resolve) => answers.push((session) => resolve({ ok: true, body: { session } })))
    const { result } = renderHook(() => useSession({ client, initial: fakeSession() }))
    const first = result.current.refresh()
    const second = result.current.refresh()
    await act(async () => {
      answers[1]?.(null)
      await second
      answers[0]?.(fakeSession())
      await first
    })
    expect(result.current.status).toBe('signed-out')
  })
})
