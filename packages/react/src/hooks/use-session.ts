'use client'

import type { Session } from '@doorpost/server/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { fetchClient } from '../core/fetch-client'
import { noAnswer } from '../core/no-answer'
import { leaveEnded } from '../core/session-end'
import type { SignInError } from '../core/sign-in-error'
import type { PartProps } from './prop-getter'
import { useSessionCheck } from './use-session-check'
import { type SignOutOptions, useWayOut } from './use-sign-out'

/** Options of {@link useSession}. */
export interface SessionOptions extends SignOutOptions {
  /**
   * What the server already knows: given, nothing is asked on mount. Another session than before, as after a soft
   * navigation, takes the place of what is known.
   */
  readonly initial?: Session | null
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
 * It asks again when another tab signed in or out, and when the page is seen again. If the session that the server
 * rendered the page for (`initial`) is over then, the page is loaded again.
 *
 * @example
 * const { session, signOut } = useSession({ initial: sessionFromTheServer })
 */
export function useSession(options: SessionOptions = {}): UseSession {
  const { initial } = options
  const [client] = useState(() => options.client ?? fetchClient({ basePath: options.basePath }))
  const out = useWayOut({ ...options, client })
  const [session, setSession] = useState(initial)
  const [error, setError] = useState<SignInError | null>(null)

  // Compared as text: a server component's props are new objects each time.
  const given = JSON.stringify(initial)
  const [taken, setTaken] = useState(given)
  if (given !== taken) {
    setTaken(given)
    setSession(initial)
    setError(null)
  }

  const asked = useRef(0)
  const ask = useCallback(async () => {
    asked.current += 1
    const turn = asked.current
    const reply = await client.session().catch(noAnswer)
    // A newer question has been asked.
    if (turn !== asked.current) return null
    setError(reply.ok ? null : reply.error)
    if (reply.ok) setSession(reply.body.session)
    return reply
  }, [client])
  const refresh = useCallback(async () => void (await ask()), [ask])

  const isKnown = initial !== undefined
  useEffect(() => {
    if (!isKnown) void refresh()
  }, [isKnown, refresh])

  const turn = useRef({ isAsking: false, isMissed: false })
  // Any page of this site can tell, as often as it likes: one question at a time.
  const check = async () => {
    const { current } = turn
    current.isMissed = current.isAsking
    if (current.isAsking) return
    current.isAsking = true
    const reply = await ask()
    current.isAsking = false
    // The page around was made for that session.
    if (initial && reply?.ok && reply.body.session?.id !== initial.id) leaveEnded(options.onSessionEnd)
    if (current.isMissed) void check()
  }
  useSessionCheck(() => void check())

  const unread = error ? 'unknown' : 'loading'
  return {
    status: session ? 'signed-in' : session === null ? 'signed-out' : unread,
    session: session ?? null,
    error: error ?? out.error,
    isSigningOut: out.isSigningOut,
    refresh,
    signOut: out.signOut,
    getFormProps: out.getFormProps,
  }
}
