'use client'

import { useEffect, useRef, useState } from 'react'
import type { AuthClient } from '../core/auth-client'
import { noAnswer } from '../core/no-answer'
import { openPage } from '../core/open-page'
import { tabChannel } from '../core/other-tab'
import { postSignOut } from '../core/post-sign-out'
import { forgetEmail } from '../core/remembered-email'
import { isReloaded, leaveEnded, setLeaving } from '../core/session-end'
import type { SignInError } from '../core/sign-in-error'
import type { HiddenFieldValues } from './hidden-fields'
import { formTarget, instead, type PartProps, propGetter } from './prop-getter'
import { useSessionCheck } from './use-session-check'

/** Options of {@link useSignOut}. */
export interface SignOutOptions {
  /** Where the endpoints are mounted: `sessions.basePath` knows it. @default '/api/auth' */
  readonly basePath?: string | undefined
  /** What sends the request. @default `fetchClient({ basePath })` */
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
  readonly everywhere?: boolean | undefined
  /**
   * What to do when the session that the page shows has ended elsewhere: in another tab, on another device, by its
   * lifetime. For a page with something to save.
   * @default loads the page again, so that nothing of the account stays on the screen
   */
  readonly onSessionEnd?: (() => void) | undefined
}

/** As much of a client as signing out needs. */
type WayOutClient = Pick<AuthClient, 'signOut'> & { readonly endpoints: Pick<AuthClient['endpoints'], 'signOut'> }

/** The way out: prop getters for a button, and for the form that it needs without JavaScript. */
export interface UseSignOut {
  /** Why the session could not be ended, if that failed; the visitor is still signed in. */
  readonly error: SignInError | null
  /** The request is under way, or the next page is loading. */
  readonly isSigningOut: boolean
  /** Ends the session, tells this site's other tabs, then loads the next page as a new document. */
  signOut(): Promise<void>
  /** For `<HiddenFields>` in the form. */
  readonly hiddenFields: HiddenFieldValues
  /** For a form that signs out by itself while no script runs. */
  getFormProps(props?: PartProps<'form'>): PartProps<'form'>
  /** For the button, which signs out wherever it stands once its script runs. */
  getButtonProps(props?: PartProps<'button'>): PartProps<'button'>
}

/**
 * Behaviour of a button that signs out. It asks nothing when it is mounted, except on a page that was reloaded. It asks
 * who is signed in when another tab says that something changed and when the page is seen again: a session that is over
 * must not stay on the screen.
 *
 * @example
 * const out = useSignOut()
 * <button {...out.getButtonProps()}>Sign out</button>
 */
export function useSignOut(options: SignOutOptions = {}): UseSignOut {
  const [client] = useState(() => options.client ?? postSignOut(options.basePath))
  useEndedSession(client, options.onSessionEnd)
  return useWayOut({ ...options, client })
}

/** Who was signed in when it was last asked: a session's id, null for nobody, undefined if it was not asked yet. */
type Known = string | null | undefined

/** A page with a way out shows an account: when that session is over, the page has to go. */
function useEndedSession(client: Pick<AuthClient, 'session'>, onSessionEnd: (() => void) | undefined): void {
  const known = useRef<Known>(undefined)
  const check = async () => {
    const reply = await client.session().catch(noAnswer)
    if (!reply.ok) return
    const { current } = known
    const id = reply.body.session?.id ?? null
    known.current = id
    if (current === undefined ? !id && !isReloaded() : current && current !== id) leaveEnded(onSessionEnd)
  }
  // A page that shows its button to everyone would be loaded again and again: what was reloaded is asked about at once.
  useSessionCheck(check, isReloaded())
}

/** What {@link useSignOut} does, for a page that keeps up with the session by itself. */
export function useWayOut({
  client,
  afterSignOut,
  everywhere,
}: Omit<SignOutOptions, 'client'> & { readonly client: WayOutClient }): UseSignOut {
  const [error, setError] = useState<SignInError | null>(null)
  const [isSigningOut, setSigningOut] = useState(false)

  // A page that the browser kept comes back as it was left, and has to work again.
  useEffect(() => {
    const wake = () => {
      setLeaving(false)
      setSigningOut(false)
    }
    window.addEventListener('pageshow', wake)
    return () => window.removeEventListener('pageshow', wake)
  }, [])

  const signOut = async () => {
    if (isSigningOut) return
    setLeaving(true)
    setSigningOut(true)
    const reply = await client.signOut(everywhere ? { everywhere } : {}).catch(noAnswer)
    if (reply.ok) {
      forgetEmail()
      tabChannel.post()
      return openPage(afterSignOut ?? reply.body.redirectTo)
    }
    setLeaving(false)
    setSigningOut(false)
    setError(reply.error)
  }
  const act = instead(() => void signOut())

  return {
    error,
    isSigningOut,
    signOut,
    hiddenFields: everywhere ? { everywhere: 'true' } : {},
    getFormProps: propGetter<PartProps<'form'>>({ ...formTarget(client.endpoints.signOut), onSubmit: act }),
    getButtonProps: propGetter<PartProps<'button'>>({
      type: 'submit',
      'aria-busy': isSigningOut,
      'aria-disabled': isSigningOut,
      onClick: act,
    }),
  }
}
