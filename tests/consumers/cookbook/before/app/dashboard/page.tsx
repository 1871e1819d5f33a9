import { redirect } from 'next/navigation'
import { clearSession, readSessionEmail } from '@/lib/session-store'

async function signOut() {
  'use server'
  await clearSession()
  redirect('/login')
}

export default async function DashboardPage() {
  return (
    <main>
      <h1>Dashboard</h1>
      <p>Signed in as {await readSessionEmail()}</p>
      <form action={signOut}>
        <button type="submit">Sign out</button>
      </form>
    </main>
  )
}
