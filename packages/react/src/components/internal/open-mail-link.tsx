'use client'

import type { ReactNode } from 'react'
import { useCopy } from '../../hooks/use-copy'
import { type OpenMailOptions, useOpenMail } from '../../hooks/use-open-mail'

/** What `OpenMailButton` is without `asChild`: the code step has no use for the slot, and every page would load it. */
export function OpenMailLink({ sender }: OpenMailOptions): ReactNode {
  const copy = useCopy()
  const { provider, appUrl, getLinkProps, getAppLinkProps } = useOpenMail({ sender })
  return (
    provider && (
      <>
        <a {...getLinkProps({ 'data-part': 'open-mail' })}>{copy.openMail(provider)}</a>
        {appUrl && <a {...getAppLinkProps({ 'data-part': 'open-mail-app' })}>{copy.openMail(`${provider} App`)}</a>}
      </>
    )
  )
}
