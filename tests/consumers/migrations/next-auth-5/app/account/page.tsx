import { redirect } from 'next/navigation'
import { auth } from '@/auth'

export default async function AccountPage() {
  const session = await auth()
  if (!session?.user) redirect('/api/auth/signin?callbackUrl=/account')
  return <p>Account {session.user.id}</p>
}
