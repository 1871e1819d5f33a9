import { type ReactNode, useCallback, useRef, useState } from 'react'
import type { PartPlace } from '../../states/page/read-form'
import { hasNote, type Note } from './review'

interface ChecklistNotesProps {
  readonly notes: readonly Note[]
  /** The parts that have a number, in its order. */
  readonly pinned: readonly PartPlace[]
  /** The notes without one, or with it again, and what was done. */
  readonly onNotes: (notes: readonly Note[], said: string) => void
  /** Runs when the last note is gone, for the focus to go on somewhere. */
  readonly onEmpty: () => void
}

interface Removed {
  readonly note: Note
  readonly index: number
}

/** What somebody has noted, each with a way to take it off again, and the last one back. */
export function ChecklistNotes({ notes, pinned, onNotes, onEmpty }: ChecklistNotesProps): ReactNode {
  const list = useRef<HTMLUListElement>(null)
  const [removed, setRemoved] = useState<Removed | null>(null)
  const [restored, setRestored] = useState<Note | null>(null)
  // The button that was pressed is gone: the focus goes on to that of the note that is back, once.
  const focusOnce = useCallback((button: HTMLButtonElement | null) => button?.focus(), [])

  const remove = (note: Note, index: number) => {
    // The button goes with its note: the focus goes on to the next one, or back to the one before.
    const buttons = list.current?.querySelectorAll('button')
    const neighbour = buttons?.[index + 1] ?? buttons?.[index - 1]
    if (neighbour) neighbour.focus()
    else onEmpty()
    onNotes(
      notes.filter((other) => other !== note),
      `The note on ${note.part} was removed.`,
    )
    setRemoved({ note, index })
    setRestored(null)
  }
  const undo = ({ note, index }: Removed) => {
    onNotes(notes.toSpliced(index, 0, note), `The note on ${note.part} is back.`)
    setRemoved(null)
    setRestored(note)
  }

  // A file or another tab may have brought it back by now.
  const isGone = removed !== null && !hasNote(notes, removed.note)

  return (
    <>
      {notes.length > 0 && (
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
                <button
                  ref={note === restored ? focusOnce : undefined}
                  type="button"
                  className="room-button"
                  onClick={() => remove(note, index)}
                >
                  Remove<span className="room-hidden"> the note on {note.part}</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {isGone && (
        <p>
          <button type="button" className="room-button" onClick={() => undo(removed)}>
            Put the note on {removed.note.part} back
          </button>
        </p>
      )}
    </>
  )
}
