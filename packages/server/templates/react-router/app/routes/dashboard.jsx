import { SignOutButton } from '@doorpost/react'
import { data, Form } from 'react-router'
import { requireSession } from '../lib/sessions.server'

export async function loader({ request }) {
  const { email } = await requireSession(request)
  return data({ email }, { headers: { 'cache-control': 'no-store' } })
}

/** An action is an address of its own: it asks, too, and refuses what another site's page sends. */
export async function action({ request }) {
  const { email } = await requireSession(request)
  const note = String((await request.formData()).get('note'))
  return { noted: `${email} noted ${note}` }
}

export const headers = ({ loaderHeaders }) => loaderHeaders

export default function Dashboard({ loaderData, actionData }) {
  return (
    <main>
      <p>Signed in as {loaderData.email}</p>
      <Form method="post">
        <label>
          Note <input name="note" />
        </label>
        <button type="submit">Keep</button>
      </Form>
      {actionData && <p>{actionData.noted}</p>}
      <SignOutButton />
    </main>
  )
}
