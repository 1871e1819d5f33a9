'use client'

import type { ReactNode } from 'react'
import type { PartProps } from '../../hooks/prop-getter'
import { useCopy } from '../../hooks/use-copy'
import { type OpenMailOptions, useOpenMail } from '../../hooks/use-open-mail'
import { Slot } from '../internal/slot'

/** Props of {@link OpenMailButton}. */
export interface OpenMailButtonProps extends OpenMailOptions, PartProps<'a'> {
  /** Renders the one child instead of an `a`. @default false */
  readonly asChild?: boolean | undefined
}

/**
 * "Open Gmail", where the address tells that it is Gmail; nothing where it tells nothing. Belongs inside
 * `SignInProvider`.
 *
 * @example
 * <OpenMailButton sender="hello@example.com" />
 */
export function OpenMailButton({ email, sender, asChild, children, ...props }: OpenMailButtonProps): ReactNode {
  const copy = useCopy()
  const { provider, appUrl, getLinkProps, getAppLinkProps } = useOpenMail({ email, sender })
  if (!provider) return null
  const words = copy.openMail(provider)
  return (
    <>
      <Slot tag="a" element={asChild && children} {...getLinkProps({ 'data-part': 'open-mail', ...props })}>
        {asChild ? words : (children ?? words)}
      </Slot>
      {appUrl && <a {...getAppLinkProps({ 'data-part': 'open-mail-app' })}>{copy.openMail(`${provider} App`)}</a>}
    </>
  )
}
