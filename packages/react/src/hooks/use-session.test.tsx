import { act, renderHook, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { fakeClient } from '../testing/fake-client'
import { fakeSession } from '../testing/fake-data'
import { useSession } from './use-session'

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
})
