import { SignOutButton } from '@doorpost/react'
import { createFileRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { getMe, keepNote } from '../server/functions'

export const Route = createFileRoute('/dashboard')({
  loader: ({ location }) => getMe({ data: location.href }),
  headers: () => ({ 'cache-control': 'no-store' }),
  component: Dashboard,
})

function Dashboard() {
  const { email } = Route.useLoaderData()
  const [noted, setNoted] = useState('')
  const keep = async (form: FormData) => setNoted(await keepNote({ data: String(form.get('note')) }))
  return (
    <main>
      <p>Signed in as {email}</p>
      <form action={keep}>
        <label>
          Note <input name="note" />
        </label>
        <button type="submit">Keep</button>
      </form>
      <p>{noted}</p>
      <SignOutButton />
    </main>
  )
}
