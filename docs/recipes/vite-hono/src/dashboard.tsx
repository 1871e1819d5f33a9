import { SignOutButton } from '@doorpost/react'
import { use } from 'react'

/** What the server gives to signed-in visitors only: this page's script is public. */
async function readMe(): Promise<{ email: string }> {
  const response = await fetch('/api/me')
  if (response.ok) return response.json()
  if (response.status !== 401) throw new Error(`/api/me answered ${response.status}`)
  const next = `${location.pathname}${location.search}`
  location.replace(`/login?${new URLSearchParams({ next })}`)
  // Nothing is shown until the sign-in page is there.
  return new Promise(() => {})
}

const me = readMe()

export default function Dashboard() {
  const { email } = use(me)
  return (
    <main>
      <p>Signed in as {email}</p>
      <SignOutButton />
    </main>
  )
}
