'use client'

import type { Session } from '@doorpost/server/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AuthClient } from '../core/auth-client'
import { fetchClient, noAnswer } from '../core/fetch-client'
import { openPage } from '../core/open-page'
import { tabChannel } from '../core/other-tab'
import type { SignInError } from '../core/sign-in-error'
import { formTarget, instead, type PartProps, propGetter } from './prop-getter'

/** Options of {@link useSession}. */
export interface SessionOptions {
  /**
   * What the server already knows: given, nothing is asked on mount. Another session than before, as after a soft
   * navigation, takes the place of what is known.
   */
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
 * It asks again when another tab signed in or out, and when the browser brings back a page that it kept.
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

  // Compared as text: a server component's props are new objects each time.
  const given = JSON.stringify(initial)
  const [taken, setTaken] = useState(given)
  if (given !== taken) {
    setTaken(given)
    setSession(initial)
    setError(null)
  }

  const asked = useRef(0)
  const refresh = useCallback(async () => {
    asked.current += 1
    const turn = asked.current
    const reply = await client.session().catch(noAnswer)
    // A newer question has been asked.
    if (turn !== asked.current) return
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setSession(reply.body.session)
  }, [client])

  const isKnown = initial !== undefined
  useEffect(() => {
    if (!isKnown) void refresh()
  }, [isKnown, refresh])

  useEffect(() => {
    let isAsking = false
    let isMissed = false
    // Any page of this site can tell, as often as it likes: one question at a time.
    const ask = async () => {
      isMissed = isAsking
      if (isAsking) return
      isAsking = true
      await refresh()
      isAsking = false
      if (isMissed) void ask()
    }
    const wake = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return
      setSigningOut(false)
      void ask()
    }
    const stopListening = tabChannel.listen(ask)
    window.addEventListener('pageshow', wake)
    return () => {
      stopListening()
      window.removeEventListener('pageshow', wake)
    }
  }, [refresh])

  const signOut = async () => {
    if (isSigningOut) return
    setSigningOut(true)
    const reply = await client.signOut(everywhere ? { everywhere } : {}).catch(noAnswer)
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
      onSubmit: instead(() => void signOut()),
    }),
  }
}
