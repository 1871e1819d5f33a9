import { scalekit } from '@/lib/scalekit'
import { createSession } from '@/lib/session-store'

const redirectTo = (path: string) => Response.redirect(new URL(path, process.env.APP_URL), 303)

// The link.
export async function GET(request: Request) {
  const linkToken = new URL(request.url).searchParams.get('link_token')
  if (!linkToken) return redirectTo('/login?error=missing_token')
  try {
    const verified = await scalekit().passwordless.verifyPasswordlessEmail({ linkToken })
    await createSession(verified.email)
    return redirectTo('/dashboard')
  } catch {
    return redirectTo('/login?error=verification_failed')
  }
}

// The code.
export async function POST(request: Request) {
  const { code, authRequestId } = await request.json()
  try {
    const verified = await scalekit().passwordless.verifyPasswordlessEmail({ code }, authRequestId)
    await createSession(verified.email)
    return Response.json({ success: true })
  } catch {
    return Response.json({ error: 'The code is wrong or has expired.' }, { status: 400 })
  }
}
