import { useSyncExternalStore } from 'react'
import { findMailProvider } from '../core/mail-provider'
import { mergeProps, type PartProps } from './merge-props'
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

const noChange = () => () => {}
const hasMailApps = () => /iP(hone|ad)/.test(navigator.userAgent)

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
  const isOnPhone = useSyncExternalStore(noChange, hasMailApps, () => false)
  const found = findMailProvider(email ?? signIn.email, sender)
  const appUrl = isOnPhone && found?.appUrl
  return {
    provider: found && found.name,
    // The page stays behind and waits: the link in the mail may finish the sign-in there.
    getLinkProps: (props) =>
      mergeProps<PartProps<'a'>>(
        appUrl ? { href: appUrl } : { href: found?.url, target: '_blank', rel: 'noreferrer' },
        props,
      ),
  }
}
