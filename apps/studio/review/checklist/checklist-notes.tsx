import { type ReactNode, useRef } from 'react'
import type { PartPlace } from '../../states/page/read-form'
import type { Note } from './review'

interface ChecklistNotesProps {
  readonly notes: readonly Note[]
  /** The parts that have a number, in its order. */
  readonly pinned: readonly PartPlace[]
  readonly onRemove: (note: Note) => void
  /** Runs when the last note is gone, for the focus to go on somewhere. */
  readonly onEmpty: () => void
}

/** What somebody has noted, each with a way to take it off again. */
export function ChecklistNotes({ notes, pinned, onRemove, onEmpty }: ChecklistNotesProps): ReactNode {
  const list = useRef<HTMLUListElement>(null)
  const remove = (note: Note, index: number) => {
    // The button goes with its note: the focus goes on to the next one, or back to the one before.
    const buttons = list.current?.querySelectorAll('button')
    const neighbour = buttons?.[index + 1] ?? buttons?.[index - 1]
    if (neighbour) neighbour.focus()
    else onEmpty()
    onRemove(note)
  }
  if (notes.length === 0) return null
  return (
    <ul ref={list} className="checklist-notes">
      {notes.map((note, index) => {
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
            <button type="button" className="room-button" onClick={() => remove(note, index)}>
              Remove<span className="room-hidden"> the note on {note.part}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
