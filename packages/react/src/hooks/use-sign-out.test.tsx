import type { SessionResponse } from '@doorpost/server/contract'
import { act, render, renderHook, waitFor } from '@testing-library/react'
import { Activity, StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Reply } from '../core/auth-client'
import { tabChannel } from '../core/other-tab'
import { fakeClient } from '../testing/fake-client'
import { fakeSession } from '../testing/fake-data'
import { type SignOutOptions, useSignOut } from './use-sign-out'

const signedIn = { ok: true, body: { session: fakeSession() } } as const
const signedOut = { ok: true, body: { session: null } } as const

/** A page with a sign-out button, and what the server says of its session from now on. */
function page(answer: Reply<SessionResponse> = signedIn) {
  const client = fakeClient()
  const session = vi.fn<typeof client.session>(async () => answer)
  const onSessionEnd = vi.fn()
  const hook = renderHook(() => useSignOut({ client: Object.assign(client, { session }), onSessionEnd }))
  return { ...hook, session, onSessionEnd }
}

function WayOut(options: SignOutOptions) {
  useSignOut(options)
  return null
}

const beSeen = () => act(async () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
const comeBack = (persisted: boolean) =>
  act(async () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted })))

/** How the browser came to this document. */
const loadedBy = (type: string) =>
  vi
    .spyOn(performance, 'getEntriesByType')
    .mockReturnValue([Object.assign(Object.create(PerformanceEntry.prototype), { toJSON: () => ({ type }) })])

beforeEach(() => void loadedBy('navigate'))
// No test leaves a page on its way out.
afterEach(async () => {
  await comeBack(true)
  vi.restoreAllMocks()
})

describe('a page with a way out', () => {
  test('asks nothing until it is seen again, and stays while its session does', async () => {
    const { session, onSessionEnd } = page()
    await comeBack(false)
    expect(session).not.toHaveBeenCalled()
    await beSeen()
    expect(session).toHaveBeenCalledTimes(1)
    expect(onSessionEnd).not.toHaveBeenCalled()
  })

  test.each([
    ['seen again', beSeen],
    ['brought back by the browser', () => comeBack(true)],
  ])('goes when it is %s and the session is over', async (_, again) => {
    const { session, onSessionEnd } = page()
    session.mockResolvedValue(signedOut)
    await again()
    expect(onSessionEnd).toHaveBeenCalledTimes(1)
  })

  test('goes when another tab says that something changed, and the session is over', async () => {
    const { session, onSessionEnd } = page()
    session.mockResolvedValue(signedOut)
    tabChannel.post()
    await waitFor(() => expect(onSessionEnd).toHaveBeenCalledTimes(1))
  })

  test('asks when a router that had kept it hidden brings it back, and only then', async () => {
    const client = fakeClient()
    const session = vi.fn<typeof client.session>(async () => signedOut)
    const options = { client: Object.assign(client, { session }), onSessionEnd: vi.fn() }
    const kept = (mode: 'visible' | 'hidden') => (
      <StrictMode>
        <Activity mode={mode}>
          <WayOut {...options} />
        </Activity>
      </StrictMode>
    )
    const { rerender } = render(kept('visible'))
    await act(async () => rerender(kept('hidden')))
    tabChannel.post()
    expect(session).not.toHaveBeenCalled()
    await act(async () => rerender(kept('visible')))
    expect(session).toHaveBeenCalledTimes(1)
    expect(options.onSessionEnd).toHaveBeenCalledTimes(1)
  })

  test('goes when somebody else is signed in', async () => {
    const { session, onSessionEnd } = page()
    await beSeen()
    session.mockResolvedValue({ ok: true, body: { session: { ...fakeSession(), id: 'another' } } })
    await beSeen()
    expect(onSessionEnd).toHaveBeenCalledTimes(1)
  })

  test('stays where nobody can say', async () => {
    const { session, onSessionEnd } = page()
    session.mockResolvedValueOnce({ ok: false, error: { code: 'store_unavailable' } }).mockRejectedValueOnce('broken')
    await beSeen()
    await beSeen()
    expect(session).toHaveBeenCalledTimes(2)
    expect(onSessionEnd).not.toHaveBeenCalled()
  })

  test('is not loaded again and again if it shows its button to everyone', async () => {
    loadedBy('reload')
    const { session, onSessionEnd } = page(signedOut)
    await beSeen()
    await beSeen()
    expect(session).toHaveBeenCalledTimes(3)
    expect(onSessionEnd).not.toHaveBeenCalled()
  })

  test('goes after a reload, too', async () => {
    loadedBy('reload')
    const { session, onSessionEnd } = page()
    await act(async () => {})
    session.mockResolvedValue(signedOut)
    await beSeen()
    expect(onSessionEnd).toHaveBeenCalledTimes(1)
  })

  test('does not take its own sign-out for another', async () => {
    const { session, onSessionEnd, result } = page()
    session.mockResolvedValue(signedOut)
    act(() => void result.current.signOut())
    await beSeen()
    expect(session).toHaveBeenCalled()
    expect(onSessionEnd).not.toHaveBeenCalled()
  })

  test('forgets the remembered address when the visitor signs out, and not when that fails', async () => {
    localStorage.setItem('doorpost.email', 'ada@example.com')
    const client = fakeClient({ script: { signOut: ['network', 'ok'] } })
    const { result } = renderHook(() => useSignOut({ client }))
    await act(() => result.current.signOut())
    expect(localStorage.getItem('doorpost.email')).toBe('ada@example.com')
    await act(() => result.current.signOut())
    expect(localStorage.getItem('doorpost.email')).toBeNull()
  })
})
