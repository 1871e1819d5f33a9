import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { type Dress, StateLive } from '../../states/page/state-live'
import { useReadForm } from '../../states/page/use-read-form'
import type { StateName } from '../../states/state-table'
import type { Finding, Note } from './review'

interface ChecklistDetailProps {
  readonly state: StateName
  readonly dress: Dress
  readonly finding: Finding
  readonly onFinding: (change: Partial<Finding>) => void
}

interface NoteFormProps {
  readonly parts: readonly string[]
  readonly onNote: (note: Note) => void
}

function NoteForm({ parts, onNote }: NoteFormProps) {
  const [chosen, setChosen] = useState('')
  const [text, setText] = useState('')
  const part = parts.includes(chosen) ? chosen : (parts[0] ?? '')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim() || !part) return
    onNote({ part, text: text.trim() })
    setText('')
  }
  return (
    <form className="checklist-form" onSubmit={add}>
      <label className="room-field">
        Part
        <select value={part} onChange={({ target }) => setChosen(target.value)}>
          {parts.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label className="room-field">
        Note
        <textarea rows={2} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <button type="submit" className="room-button">
        Pin the note
      </button>
    </form>
  )
}

/** A state to look at, with a number at each part that somebody has noted something about. */
export function ChecklistDetail({ state, dress, finding, onFinding }: ChecklistDetailProps): ReactNode {
  const page = useRef<HTMLDivElement>(null)
  const { parts } = useReadForm(page)
  const { notes } = finding
  // A part that this state no longer has is noted, and has no place.
  const pins = notes.flatMap(({ part }) => {
    const place = parts.find(({ name }) => name === part)
    return place ? [place] : []
  })
  const pinned = [...new Set(pins)]
  return (
    <>
      <StateLive state={state} dress={dress} page={page} places={pinned} />
      <section className="room-panel" aria-label={`Notes on ${state}`}>
        <h2>Notes</h2>
        {notes.length > 0 && (
          <ul className="checklist-notes">
            {notes.map((note) => {
              const number = pinned.findIndex(({ name }) => name === note.part) + 1
              return (
                <li key={`${note.part} ${note.text}`}>
                  <span>
                    <code>
                      {number > 0 && `${number} `}
                      {note.part}
                    </code>
                    <br />
                    {note.text}
                  </span>
                  <button
                    type="button"
                    className="room-button"
                    onClick={() => onFinding({ notes: notes.filter((other) => other !== note) })}
                  >
                    Remove<span className="room-hidden"> the note on {note.part}</span>
                  </button>
                </li>
              )
            })}
          </ul>
        )}
        <NoteForm
          parts={parts.map(({ name }) => name)}
          onNote={(note) => onFinding({ isSeen: true, notes: [...notes, note] })}
        />
      </section>
    </>
  )
}
