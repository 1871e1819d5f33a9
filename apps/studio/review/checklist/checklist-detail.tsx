import { type ReactNode, useRef } from 'react'
import { type Dress, StateLive } from '../../states/page/state-live'
import { useReadForm } from '../../states/page/use-read-form'
import type { StateName } from '../../states/state-table'
import { ChecklistNotes } from './checklist-notes'
import { NoteForm } from './note-form'
import { type Finding, hasNote, type Note } from './review'

interface ChecklistDetailProps {
  readonly state: StateName
  readonly dress: Dress
  readonly finding: Finding
  /** A note that is written and not pinned yet. */
  readonly draft: Note
  readonly onDraft: (draft: Note) => void
  readonly onFinding: (change: Partial<Finding>) => void
  /** Tells everybody what was done, also those who listen. */
  readonly onSay: (what: string) => void
}

/** A state to look at, with a number at each part that somebody has noted something about. */
export function ChecklistDetail(props: ChecklistDetailProps): ReactNode {
  const { state, dress, finding, draft, onDraft, onFinding, onSay } = props
  const page = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
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
        <ChecklistNotes
          notes={notes}
          pinned={pinned}
          onNotes={(changed, said) => {
            onFinding({ notes: changed })
            onSay(said)
          }}
          onEmpty={() => field.current?.focus()}
        />
        <NoteForm
          parts={parts.map(({ name }) => name)}
          draft={draft}
          onDraft={onDraft}
          field={field}
          onNote={(note) => {
            onFinding({ isSeen: true, notes: hasNote(notes, note) ? notes : [...notes, note] })
            onSay(`The note on ${note.part} was pinned.`)
          }}
        />
      </section>
    </>
  )
}
