import { SignOutButton } from '@doorpost/react'
import { requireSession } from '@doorpost/server/next'
import type { Metadata } from 'next'
import { sessions } from '@/lib/sessions'
import '@doorpost/react/styles.css'

export const metadata: Metadata = { title: 'Dashboard' }

export default async function DashboardPage() {
  const session = await requireSession(sessions, { next: '/dashboard' })
  const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  return (
    <main className="sheet">
      <h1>You're signed in</h1>
      <dl>
        <dt>E-mail</dt>
        <dd translate="no">{session.email}</dd>
        <dt>Signed in</dt>
        <dd>
          <time dateTime={session.signedInAt}>{time.format(new Date(session.signedInAt))} UTC</time>
        </dd>
        <dt>Until</dt>
        <dd>
          <time dateTime={session.expiresAt}>{time.format(new Date(session.expiresAt))} UTC</time>
        </dd>
      </dl>
      <SignOutButton />
    </main>
  )
}
