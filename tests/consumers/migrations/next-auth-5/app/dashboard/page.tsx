import { redirect } from 'next/navigation'
import { auth } from '@/auth'

export default async function DashboardPage() {
  const session = await auth()
  if (!session?.user) redirect('/api/auth/signin?callbackUrl=/dashboard')
  return (
    <main>
      <p>Signed in as {session.user.email}</p>
      <a href="/api/auth/signout">Sign out</a>
    </main>
  )
}
