'use client'

import { OtpInput } from '@doorpost/react'
import type { Language } from '@/lib/choices'
import { useCopy } from '@/lib/copy'

interface Props {
  language: Language
  nonce: string | undefined
}

/** A picture of the code step, made of the kit's field and its named parts. Nothing in it can be reached. */
export function LookPreview({ language, nonce }: Props) {
  const copy = useCopy(language)
  return (
    <div className="dp" data-part="login" inert aria-hidden="true">
      <div data-part="header">
        <div data-part="heading">{copy.codeHeading}</div>
      </div>
      <OtpInput value="481" nonce={nonce} />
      <button type="button" data-part="verify-button">
        {copy.codeSubmit}
      </button>
    </div>
  )
}
