import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { authOptions } from '@/lib/auth-options'

export default async function DashboardPage() {
  const session = await getServerSession(authOptions)
  if (!session?.user) redirect('/api/auth/signin?callbackUrl=/dashboard')
  return (
    <main>
      <p>Signed in as {session.user.email}</p>
      <a href="/api/auth/signout">Sign out</a>
    </main>
  )
}
