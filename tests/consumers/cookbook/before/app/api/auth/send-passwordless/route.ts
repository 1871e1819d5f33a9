import { scalekit } from '@/lib/scalekit'

export async function POST(request: Request) {
  const { email } = await request.json()
  try {
    const sent = await scalekit().passwordless.sendPasswordlessEmail(email, {
      expiresIn: 600,
      magiclinkAuthUri: `${process.env.APP_URL}/api/auth/verify`,
    })
    return Response.json({ authRequestId: sent.authRequestId })
  } catch {
    return Response.json({ error: 'The mail could not be sent.' }, { status: 500 })
  }
}
