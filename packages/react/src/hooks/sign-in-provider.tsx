'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { AuthClient } from '../core/auth-client'
import type { Copy, FormPurpose } from '../core/copy'
import { type FetchClientOptions, fetchClient } from '../core/fetch-client'
import { mailFields } from '../core/mail-fields'
import type { PageStart } from '../core/sign-in-state'
import { createSignInStore, type SignInStore, type SignInStoreOptions } from '../core/sign-in-store'
import { SignInContext } from './sign-in-context'

/** Props of {@link SignInProvider}: what `getSignInStart` returned, and how to talk to the server. */
export interface SignInProviderProps
  extends PageStart,
    Pick<FetchClientOptions, 'basePath' | 'endpoints'>,
    Omit<SignInStoreOptions, 'client' | 'start' | 'purpose' | 'locale'> {
  /** @default `fetchClient` with `basePath` and `endpoints` */
  readonly client?: AuthClient
  /** An existing store to use. All other props except `copy` and `children` are then ignored, callbacks included. */
  readonly store?: SignInStore
  /** The app's name: "Sign in to Acme". @default the `name` of `brand` */
  readonly appName?: string | undefined
  /** What the page invites to, in its words and in the mail. @default the server's `template`, in words a sign-in */
  readonly purpose?: FormPurpose | undefined
  /**
   * The language to write mails in, a BCP 47 tag: for a page in a language of its own.
   * @default the `lang` of `copy`, or else the server's choice
   */
  readonly locale?: string | undefined
  /**
   * The path of this page, if it isn't the `signInPath` of `createSessions`: without JavaScript its forms return to it.
   * @default the `signInPath`
   */
  readonly page?: string | undefined
  /** The language of the styled parts inside. @default English */
  readonly copy?: Copy
  /** The hooks and parts that share this sign-in. */
  readonly children?: ReactNode
}

/**
 * Holds one sign-in for the hooks and parts inside. A start or a language that changes counts, as after a navigation that
 * keeps the page; the other options are read once, and a new `key` makes a new sign-in.
 *
 * @example
 * <SignInProvider {...await getSignInStart(auth, await searchParams)}>
 *   <MyLoginPage />
 * </SignInProvider>
 */
export function SignInProvider(props: SignInProviderProps): ReactNode {
  const { children, copy, purpose, page, brand, appName = brand?.name, locale = copy?.lang } = props
  const mail = mailFields(purpose, locale)
  const latest = useRef(props)
  const id = useId()
  const [store] = useState(
    () =>
      props.store ??
      createSignInStore({
        ...props,
        start: props,
        purpose: mail.purpose,
        locale,
        client: props.client ?? fetchClient({ basePath: props.basePath, endpoints: props.endpoints }),
        onSignedIn: (result) => latest.current.onSignedIn?.(result),
        onEvent: (report) => latest.current.onEvent?.(report),
      }),
  )
  useEffect(() => {
    latest.current = props
    if (!props.store) store.restart(props, locale)
  })
  useEffect(() => store.connect(), [store])
  return (
    <SignInContext value={{ store, id, copy, purpose, mail, page, brand: { ...brand, name: appName } }}>
      {children}
    </SignInContext>
  )
}
