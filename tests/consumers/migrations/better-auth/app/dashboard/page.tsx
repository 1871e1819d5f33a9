import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { auth } from '@/lib/auth'

export default async function DashboardPage() {
  const session = await auth.api.getSession({ headers: await headers() })
  if (!session) redirect('/sign-in?next=/dashboard')
  return (
    <main>
      <p>Signed in as {session.user.email}</p>
      <a href="/api/auth/signout">Sign out</a>
    </main>
  )
}
