'use client'
import { createSessions } from '@doorpost/server/session'
import { useActionState } from 'react'
import { dropNotes, keepNote } from './actions'

/** T21: server code in what the browser loads. */
const sessions = createSessions()

export function NoteForm() {
  const [result, action] = useActionState(keepNote, null)
  return (
    <form action={action} title={sessions.basePath}>
      <input name="note" aria-label="Note" />
      <button type="submit">Keep</button>
      <button type="submit" formAction={dropNotes}>
        Drop
      </button>
      <output>{result?.value}</output>
    </form>
  )
}
