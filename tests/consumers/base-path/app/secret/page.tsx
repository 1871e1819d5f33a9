import { SignOutButton } from '@doorpost/react'
import { requireSession } from '@doorpost/server/next'
import { sessions } from '@/lib/sessions'

/** Not in the proxy's matcher: the page's own guard redirects. */
export default async function SecretPage() {
  const { email } = await requireSession(sessions, { next: '/app/secret' })
  return (
    <>
      <p>Signed in as {email}</p>
      <SignOutButton basePath="/app/api/auth" afterSignOut="/app/login" />
    </>
  )
}
