'use client'

import type { Copy } from '@doorpost/react'
import { useSignIn } from '@doorpost/react/headless'

/** The page's title says which step this is, and begins with a failure. Belongs inside a sign-in. */
export function StepTitle({ copy, site = 'Doorpost demo' }: { copy: Copy; site?: string }) {
  const { step, error } = useSignIn()
  const heading = step === 'code' || step === 'link' ? copy.codeHeading : copy.emailHeading
  return <title>{`${error ? copy.errorPrefix : ''}${heading} · ${site}`}</title>
}
