import { SignOutButton } from '@doorpost/react'
import { requireSession } from '@doorpost/server/next'
import { Suspense } from 'react'
import { sessions } from '@/lib/sessions'

export default function DashboardPage() {
  return (
    <main style={{ padding: '2rem 1rem' }}>
      <h1>Dashboard</h1>
      <Suspense fallback={<p>Loading…</p>}>
        <Account />
      </Suspense>
    </main>
  )
}

async function Account() {
  const session = await requireSession(sessions, { next: '/dashboard' })
  return (
    <>
      <p>Signed in as {session.email}</p>
      <SignOutButton />
    </>
  )
}
