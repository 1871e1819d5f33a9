import { getServerSession } from 'next-auth'
import { authOptions } from '@/lib/auth-options'

export async function GET() {
  const session = await getServerSession(authOptions)
  if (!session?.user) return Response.json(null, { status: 401 })
  return Response.json({ id: session.user.id, email: session.user.email })
}
