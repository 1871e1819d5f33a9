import { scalekit } from '@/lib/scalekit'

export async function POST(request: Request) {
  const { authRequestId } = await request.json()
  try {
    const sent = await scalekit().passwordless.resendPasswordlessEmail(authRequestId)
    return Response.json({ authRequestId: sent.authRequestId })
  } catch {
    return Response.json({ error: 'The mail could not be sent again.' }, { status: 400 })
  }
}
