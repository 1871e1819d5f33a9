import { type FormEvent, type ReactNode, type RefObject, useId, useState } from 'react'
import type { Note } from './review'

interface NoteFormProps {
  readonly parts: readonly string[]
  /** What is written and not pinned yet. */
  readonly draft: Note
  readonly onDraft: (draft: Note) => void
  /** Where a note is written. */
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onNote: (note: Note) => void
}

/** Writes a note and pins it to a part. */
export function NoteForm({ parts, draft, onDraft, field, onNote }: NoteFormProps): ReactNode {
  const id = useId()
  const [isMissing, setIsMissing] = useState(false)
  const { text } = draft
  const part = parts.includes(draft.part) ? draft.part : (parts[0] ?? '')
  const write = (next: string) => {
    onDraft({ part, text: next })
    setIsMissing(false)
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!part) return
    if (!text.trim()) {
      setIsMissing(true)
      field.current?.focus()
      return
    }
    onNote({ part, text: text.trim() })
    write('')
  }
  return (
    <form className="checklist-form" onSubmit={add}>
      <label className="room-field">
        Part
        <select value={part} onChange={({ target }) => onDraft({ part: target.value, text })}>
          {parts.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label className="room-field">
        Note
        <textarea
          ref={field}
          rows={2}
          value={text}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? id : undefined}
          onChange={({ target }) => write(target.value)}
        />
      </label>
      <p id={id} className="room-problem" role="alert">
        {isMissing && 'Write what you noticed, then pin it.'}
      </p>
      <button type="submit" className="room-button">
        Pin the note
      </button>
    </form>
  )
}
