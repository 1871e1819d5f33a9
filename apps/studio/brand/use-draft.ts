import { useState } from 'react'

interface DraftOptions {
  /** The value that counts. */
  readonly value: string
  /** The value that a text stands for; null for none. */
  readonly read: (text: string) => string | null
  readonly onValue: (value: string) => void
}

/** A field that keeps what is typed. */
export interface Draft {
  /** What the field shows. */
  readonly text: string
  /** Whether what it shows stands for no value, so that an earlier one counts. */
  readonly isRefused: boolean
  readonly write: (text: string) => void
}

/** Keeps a text as it was typed, be it another notation of the value or none at all, until the value is set elsewhere. */
export function useDraft({ value, read, onValue }: DraftOptions): Draft {
  const [typed, setTyped] = useState({ text: value, meant: value })
  const text = typed.meant === value ? typed.text : value
  const write = (next: string) => {
    const found = read(next)
    setTyped({ text: next, meant: found ?? value })
    if (found !== null) onValue(found)
  }
  return { text, isRefused: read(text) === null, write }
}
