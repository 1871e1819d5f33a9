'use client'

import { useEffect, useState } from 'react'
import type { AuthClient } from '../core/auth-client'
import { noAnswer } from '../core/no-answer'
import { openPage } from '../core/open-page'
import { tabChannel } from '../core/other-tab'
import { postSignOut } from '../core/post-sign-out'
import type { SignInError } from '../core/sign-in-error'
import type { HiddenFieldValues } from './hidden-fields'
import { formTarget, instead, type PartProps, propGetter } from './prop-getter'

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
}

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
 * Behaviour of a button that signs out. It asks nothing when it is mounted.
 *
 * @example
 * const out = useSignOut()
 * <button {...out.getButtonProps()}>Sign out</button>
 */
export function useSignOut(options: SignOutOptions = {}): UseSignOut {
  const { basePath, afterSignOut, everywhere } = options
  const [client] = useState(() => options.client ?? postSignOut(basePath))
  const [error, setError] = useState<SignInError | null>(null)
  const [isSigningOut, setSigningOut] = useState(false)

  // A page that the browser kept comes back as it was left, and has to work again.
  useEffect(() => {
    const wake = () => setSigningOut(false)
    window.addEventListener('pageshow', wake)
    return () => window.removeEventListener('pageshow', wake)
  }, [])

  const signOut = async () => {
    if (isSigningOut) return
    setSigningOut(true)
    const reply = await client.signOut(everywhere ? { everywhere } : {}).catch(noAnswer)
    if (reply.ok) {
      tabChannel.post()
      return openPage(afterSignOut ?? reply.body.redirectTo)
    }
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
