'use client'

import type { Session } from '@doorpost/server/contract'
import { useCallback, useEffect, useState } from 'react'
import type { AuthClient } from '../core/auth-client'
import { fetchClient } from '../core/fetch-client'
import { openPage } from '../core/open-page'
import { tabChannel } from '../core/other-tab'
import type { SignInError } from '../core/sign-in-error'
import { formTarget, instead, type PartProps, propGetter } from './prop-getter'

/** Options of {@link useSession}. */
export interface SessionOptions {
  /** What the server already knows: given, nothing is asked on mount. */
  readonly initial?: Session | null
  /** Where the endpoints are mounted: `sessions.basePath` knows it. @default '/api/auth' */
  readonly basePath?: string | undefined
  /** @default `fetchClient({ basePath })` */
  readonly client?: AuthClient | undefined
  /**
   * Page of this site to load after signing out.
   * @default where the server says: `afterSignOut` of `createSessions`
   */
  readonly afterSignOut?: string | undefined
  /**
   * Ends every session of the visitor, on all devices.
   * @default false
   */
  readonly everywhere?: boolean
}

/** Who is signed in, and the way out. */
export interface UseSession {
  /** `unknown`: nobody could be asked, and `error` says why. That is not signed out: show neither name nor sign-in. */
  readonly status: 'loading' | 'signed-in' | 'signed-out' | 'unknown'
  /** The session, or null where there is none or none is known yet. */
  readonly session: Session | null
  /** Why the session could not be read or ended, if that failed. */
  readonly error: SignInError | null
  /** The session is being ended. */
  readonly isSigningOut: boolean
  /** Asks the server again; the session is renewed if it is due. */
  refresh(): Promise<void>
  /** Ends the session, then loads `afterSignOut`. */
  signOut(): Promise<void>
  /** A form that signs out, with and without JavaScript. */
  getFormProps(props?: PartProps<'form'>): PartProps<'form'>
}

/**
 * The visitor's session as the browser may know it. It decides what to show, never what is allowed: that is the server's.
 *
 * @example
 * const { session, signOut } = useSession({ initial: sessionFromTheServer })
 */
export function useSession(options: SessionOptions = {}): UseSession {
  const { initial, basePath, afterSignOut, everywhere = false } = options
  const [client] = useState(() => options.client ?? fetchClient({ basePath }))
  const [session, setSession] = useState(initial)
  const [error, setError] = useState<SignInError | null>(null)
  const [isSigningOut, setSigningOut] = useState(false)

  const refresh = useCallback(async () => {
    const reply = await client.session()
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setSession(reply.body.session)
  }, [client])

  const isKnown = initial !== undefined
  useEffect(() => {
    if (!isKnown) void refresh()
  }, [isKnown, refresh])

  const signOut = async () => {
    setSigningOut(true)
    const reply = await client.signOut(everywhere ? { everywhere } : {})
    if (!reply.ok) {
      setSigningOut(false)
      setError(reply.error)
      return
    }
    tabChannel.post()
    openPage(afterSignOut ?? reply.body.redirectTo)
  }

  const unread = error ? 'unknown' : 'loading'
  return {
    status: session ? 'signed-in' : session === null ? 'signed-out' : unread,
    session: session ?? null,
    error,
    isSigningOut,
    refresh,
    signOut,
    getFormProps: propGetter<PartProps<'form'>>({
      ...formTarget(client.endpoints.signOut),
      onSubmit: instead(() => {
        if (!isSigningOut) void signOut()
      }),
    }),
  }
}
