'use client'

import { useEffect } from 'react'
import type { Copy } from '../core/copy'
import type { SignInError } from '../core/sign-in-error'

/**
 * Begins the page's title with "Error:" while there is one: the first thing that is read out after a reload. The rest
 * of the title stays the host's, which may change it meanwhile or have said the same already.
 */
export function usePageTitle(error: SignInError | null, { errorPrefix }: Copy): void {
  useEffect(() => {
    if (!error) return
    const begin = (prefix: string) => {
      document.title = prefix + document.title.replace(errorPrefix, '')
    }
    begin(errorPrefix)
    return () => begin('')
  }, [error, errorPrefix])
}
