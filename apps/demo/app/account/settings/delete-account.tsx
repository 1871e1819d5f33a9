'use client'

import { useActionState } from 'react'
import { deleteAccount } from './delete-account-action'

const words = {
  heading: 'Delete account',
  text: 'Deletes your user and the list of your devices, and signs you out everywhere. This cannot be undone. If you signed in more than ten minutes ago, we ask for a new code first.',
  sure: 'I want to delete my account',
  button: 'Delete account',
  deleting: 'Deleting…',
  messages: {
    unsure: 'Tick the box first.',
    failed: "We couldn't delete your account. Try again in a moment.",
  },
}

/** The last section of the settings. Works without JavaScript. */
export function DeleteAccount() {
  const [state, action, isPending] = useActionState(deleteAccount, null)
  return (
    <section aria-labelledby="delete-account">
      <h2 id="delete-account">{words.heading}</h2>
      <p>{words.text}</p>
      <form action={action}>
        <label className="account-sure">
          <input type="checkbox" name="sure" value="yes" required />
          {words.sure}
        </label>
        <button type="submit" className="account-delete" aria-disabled={isPending}>
          {words.button}
        </button>
      </form>
      <p role="status" className="account-hint">
        {isPending ? words.deleting : state && words.messages[state]}
      </p>
    </section>
  )
}
