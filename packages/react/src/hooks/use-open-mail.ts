'use client'

import { useSyncExternalStore } from 'react'
import { findMailProvider } from '../core/mail-provider'
import { type PartProps, propGetter } from './prop-getter'
import { useSignIn } from './use-sign-in'

/** Options of {@link useOpenMail}. */
export interface OpenMailOptions {
  /** Whose mail to open. @default the address that a code was sent to */
  readonly email?: string | undefined
  /** The address that the app's mails come from; where the provider can search, the link leads to them. */
  readonly sender?: string | undefined
}

/** The way to the visitor's mail. */
export interface UseOpenMail {
  /** The provider's own name; `null` if the domain is unknown; render nothing then. */
  readonly provider: string | null
  /**
   * The address of the provider's app, on an iPhone or iPad and where it has one; `null` elsewhere and in the first
   * render. Nobody can tell whether the app is there, so it is an offer beside the link and never instead.
   */
  readonly appUrl: string | null
  /** For the link to the provider's web page; it opens in a new tab. */
  getLinkProps(props?: PartProps<'a'>): PartProps<'a'>
  /** For the link to the app; without `appUrl` it leads nowhere. */
  getAppLinkProps(props?: PartProps<'a'>): PartProps<'a'>
}

const noChange = () => () => {}
const isPhone = () => /iP(hone|ad)/.test(navigator.userAgent)

/**
 * A link to where the visitor reads mail, to a search for what the app sent where the provider has one; on an iPhone or
 * iPad another to the provider's app.
 *
 * @example
 * const mail = useOpenMail({ sender: 'hello@example.com' })
 * {mail.provider && <a {...mail.getLinkProps()}>Open {mail.provider}</a>}
 * {mail.appUrl && <a {...mail.getAppLinkProps()}>Open the app</a>}
 */
export function useOpenMail({ email, sender }: OpenMailOptions = {}): UseOpenMail {
  const signIn = useSignIn()
  const found = findMailProvider(email ?? signIn.email, sender)
  const mayHaveApp = useSyncExternalStore(noChange, isPhone, () => false)
  const appUrl = (mayHaveApp && found?.appUrl) || null
  return {
    provider: found?.name ?? null,
    appUrl,
    getLinkProps: propGetter<PartProps<'a'>>({
      href: found?.url,
      // The page stays behind and waits: the link in the mail may finish the sign-in there.
      target: '_blank',
      rel: 'noreferrer',
    }),
    getAppLinkProps: propGetter<PartProps<'a'>>({ href: appUrl ?? undefined }),
  }
}
