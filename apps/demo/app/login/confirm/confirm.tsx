'use client'

import { LinkConfirm } from '@doorpost/react'
import type { Language } from '@/lib/choices'
import { useCopy } from '@/lib/copy'

export function Confirm({ language }: { language: Language }) {
  const copy = useCopy(language)
  return (
    <>
      <title>{`${copy.emailHeading} · Doorpost demo`}</title>
      <LinkConfirm copy={copy} />
    </>
  )
}
