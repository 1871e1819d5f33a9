'use client'

import { useActionState } from 'react'
import type { AccountWords } from '@/lib/account-words'
import { deleteAccount } from './delete-account-action'

/** The last section of the settings. Works without JavaScript. */
export function DeleteAccount({ words }: { words: AccountWords['deletion'] }) {
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
        {isPending ? words.deleting : state && words[state]}
      </p>
    </section>
  )
}
