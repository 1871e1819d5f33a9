import { SignOutButton } from '@doorpost/react'
import { requireSession } from '@doorpost/server/next'
import { sessions } from '@/lib/sessions'
import { NoteForm } from './note-form'

export default async function NotePage() {
  const { email } = await requireSession(sessions, { next: '/dashboard/note' })
  return (
    <>
      <p>Signed in as {email}</p>
      <NoteForm />
      <SignOutButton />
    </>
  )
}
