'use client'

import type { LoginFormProps } from '@doorpost/react'
import { useSignIn } from '@doorpost/react/headless'
import { useEffect, useState } from 'react'
import type { Language } from '@/lib/choices'
import type { Mail } from '@/lib/inbox'
import type { HomeWords } from '@/lib/site-words/site-words'
import { Inbox } from './inbox'
import { newestMails } from './newest-mails'
import { SignIn } from './sign-in'

interface Props {
  signIn: LoginFormProps & { language: Language }
  /** What is in the mailbox already. */
  mails: readonly Mail[]
  /** Where the emulator's inbox is, if it is the emulator. */
  inbox: string | null
  words: HomeWords
}

/** The real sign-in, and beside it what arrives in the mailbox meanwhile. */
export function Stage({ signIn, mails: first, inbox, words }: Props) {
  const [mails, setMails] = useState(first)
  return (
    <div className="stage">
      <section className="half" aria-labelledby="your-page">
        <h2 id="your-page">{words.yourPage}</h2>
        <SignIn {...signIn} slots={{ footer: <MailWatch onMails={setMails} /> }} />
      </section>
      <Inbox mails={mails} url={inbox} words={words} />
    </div>
  )
}

/** Looks into the mailbox whenever an email was asked for. Belongs inside a sign-in. */
function MailWatch({ onMails }: { onMails: (mails: readonly Mail[]) => void }) {
  const { pending } = useSignIn()
  useEffect(() => {
    if (!pending) return
    let isCurrent = true
    newestMails().then(
      (mails) => isCurrent && onMails(mails),
      // What was there stays, and the inbox itself is a link away.
      () => {},
    )
    return () => {
      isCurrent = false
    }
  }, [pending, onMails])
  return null
}
