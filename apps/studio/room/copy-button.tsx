import { type ReactNode, useState } from 'react'
import { inWords } from './in-words'

interface CopyButtonProps {
  readonly text: () => string
  /** What is on the page and not in the text, which is said with it. */
  readonly leftOut?: readonly string[]
  readonly children: ReactNode
}

/** Copies a text, and says so; where the browser refuses, the text is shown to be copied by hand. */
export function CopyButton({ text, leftOut = [], children }: CopyButtonProps): ReactNode {
  const [said, setSaid] = useState('')
  const [isRefused, setRefused] = useState(false)
  const copy = async () => {
    const without = leftOut.length > 0 ? ` without ${inWords(leftOut)}` : ''
    try {
      // Absent on a page without TLS.
      await navigator.clipboard.writeText(text())
      setSaid(`Copied${without}.`)
      setRefused(false)
    } catch {
      setSaid(leftOut.length > 0 ? `Not in it: ${inWords(leftOut)}.` : '')
      setRefused(true)
    }
  }
  return (
    <>
      <button type="button" className="room-button" onClick={() => void copy()}>
        {children}
      </button>
      <span role="status">{said}</span>
      {isRefused && <textarea className="room-input" readOnly aria-label="Copy this text" value={text()} />}
    </>
  )
}
