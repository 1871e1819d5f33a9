'use client'

import type { MouseEvent } from 'react'
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
  /** The provider's own name; `null` where the domain says nothing, and then there is no link to show. */
  readonly provider: string | null
  getLinkProps(props?: PartProps<'a'>): PartProps<'a'>
}

/**
 * A link to where the visitor reads mail: a search for the app's own where the provider has one, the provider's app on
 * an iPhone or iPad.
 *
 * @example
 * const mail = useOpenMail({ sender: 'hello@example.com' })
 * {mail.provider && <a {...mail.getLinkProps()}>Open {mail.provider}</a>}
 */
export function useOpenMail({ email, sender }: OpenMailOptions = {}): UseOpenMail {
  const signIn = useSignIn()
  const found = findMailProvider(email ?? signIn.email, sender)
  return {
    provider: found?.name ?? null,
    getLinkProps: propGetter<PartProps<'a'>>({
      href: found?.url,
      // The page stays behind and waits: the link in the mail may finish the sign-in there.
      target: '_blank',
      rel: 'noreferrer',
      onClick({ currentTarget: link }: MouseEvent<HTMLAnchorElement>) {
        // An app opens beside the page; only the browser knows whether there can be one.
        if (found?.appUrl && /iP(hone|ad)/.test(navigator.userAgent)) {
          link.href = found.appUrl
          link.target = ''
        }
      },
    }),
  }
}
