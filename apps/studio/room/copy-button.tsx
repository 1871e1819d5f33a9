import { type ReactNode, useState } from 'react'

interface CopyButtonProps {
  readonly text: () => string
  readonly children: ReactNode
}

/** Copies a text, and says so; where the browser refuses, the text is shown to be copied by hand. */
export function CopyButton({ text, children }: CopyButtonProps): ReactNode {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const copy = async () => {
    try {
      // Absent on a page without TLS.
      await navigator.clipboard.writeText(text())
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
  return (
    <>
      <button type="button" className="room-button" onClick={() => void copy()}>
        {children}
      </button>
      <span role="status">{outcome === 'copied' && 'Copied.'}</span>
      {outcome === 'refused' && <textarea className="room-input" readOnly aria-label="Copy this text" value={text()} />}
    </>
  )
}
