'use client'

import { useState } from 'react'
import type { HomeWords } from '@/lib/site-words/site-words'

interface Props {
  code: string
  words: Pick<HomeWords, 'copyCode' | 'copied'>
}

/** Puts the code on the clipboard, for the field beside it. */
export function CopyCode({ code, words }: Props) {
  const [isCopied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setCopied(true),
      // Refused by the browser: the digits above can be selected.
      () => setCopied(false),
    )
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {isCopied ? words.copied : words.copyCode}
      </button>
      <span role="status" className="unseen">
        {isCopied ? words.copied : ''}
      </span>
    </>
  )
}
