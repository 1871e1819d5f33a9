import { type ReactNode, useEffect, useRef, useState } from 'react'
import { inWords } from './in-words'

/** Props of {@link CopyButton}. */
export interface CopyButtonProps {
  readonly text: () => string
  /** What is on the page and not in the text, which is said with it. */
  readonly leftOut?: readonly string[]
  readonly children: ReactNode
}

interface Outcome {
  readonly isCopied: boolean
  readonly text: string
}

const REFUSED = 'Not copied: the browser does not allow it here. The text is selected: press Ctrl+C, or ⌘C.'

/** Copies a text, and says so; where the browser refuses, the text is shown and selected, to be copied by hand. */
export function CopyButton({ text, leftOut = [], children }: CopyButtonProps): ReactNode {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!outcome || outcome.isCopied) return
    // Ready for the keys that copy.
    box.current?.focus()
    box.current?.select()
  }, [outcome])
  const copy = async () => {
    const copied = text()
    try {
      // Absent on a page without TLS.
      await navigator.clipboard.writeText(copied)
      setOutcome({ isCopied: true, text: copied })
    } catch {
      setOutcome({ isCopied: false, text: copied })
    }
  }
  return (
    <>
      <button type="button" className="room-button" onClick={() => void copy()}>
        {children}
      </button>
      <span role="status">{outcome && toSentence(outcome, leftOut)}</span>
      {outcome?.isCopied === false && (
        <textarea ref={box} className="room-input" readOnly rows={3} aria-label="Copy this text" value={outcome.text} />
      )}
    </>
  )
}

function toSentence({ isCopied }: Outcome, leftOut: readonly string[]): string {
  if (leftOut.length === 0) return isCopied ? 'Copied.' : REFUSED
  return isCopied ? `Copied without ${inWords(leftOut)}.` : `${REFUSED} Not in it: ${inWords(leftOut)}.`
}
