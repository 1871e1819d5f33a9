import { useEffect } from 'react'
import type { Copy } from '../copy/copy'
import type { SignInError } from '../core/sign-in-error'

/** Begins the page's title with "Error:" while there is one: the first thing that is read out after a reload. */
export function usePageTitle(error: SignInError | null, { errorPrefix }: Copy): void {
  const isWrong = !!error
  useEffect(() => {
    if (!isWrong) return
    const { title } = document
    document.title = errorPrefix + title
    return () => {
      document.title = title
    }
  }, [isWrong, errorPrefix])
}
