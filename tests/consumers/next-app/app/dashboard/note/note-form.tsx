'use client'
import { useActionState } from 'react'
import { keepNote } from './actions'

export function NoteForm() {
  const [result, action] = useActionState(keepNote, null)
  return (
    <form action={action}>
      <input name="note" aria-label="Note" />
      <button type="submit">Keep</button>
      <output>{result === null ? '' : result.ok ? result.value : result.code}</output>
    </form>
  )
}
