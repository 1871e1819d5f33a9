import { SignOutButton } from '@doorpost/react'
import { requireSession } from '@doorpost/server/next'
import { sessions } from '@/lib/sessions'

export default async function DashboardPage() {
  const session = await requireSession(sessions, { next: '/dashboard' })
  return (
    <main>
      <p>Signed in as {session.email}</p>
      <SignOutButton />
    </main>
  )
}
