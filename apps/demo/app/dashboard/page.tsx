import { SignOutButton } from '@doorpost/react'
import { requireSession } from '@doorpost/server/next'
import type { Metadata } from 'next'
import Link from 'next/link'
import { database } from '@/lib/database/database'
import { sessions } from '@/lib/sessions'
import { findUser } from '@/lib/users'
import '@doorpost/react/styles.css'
import '../account/account.css'

const words = {
  title: 'Dashboard',
  heading: "You're signed in",
  email: 'Email',
  userId: 'User ID',
  firstSignIn: 'First sign-in',
  lastSignIn: 'Last sign-in',
  sessionEnds: 'Session ends',
  devices: "Where you're signed in",
  everywhere: 'Sign out everywhere',
  time: (date: Date) => `${timeFormat.format(date)} UTC`,
}
const timeFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

export const metadata: Metadata = { title: words.title }

export default async function DashboardPage() {
  const session = await requireSession(sessions, { next: '/dashboard' })
  const user = await findUser(await database(), session.subject)
  const moments = [
    [words.firstSignIn, user?.firstSignInAt],
    [words.lastSignIn, user?.lastSignInAt],
    [words.sessionEnds, new Date(session.expiresAt)],
  ] as const
  return (
    <main className="sheet">
      <h1>{words.heading}</h1>
      <dl>
        <dt>{words.email}</dt>
        <dd translate="no">{session.email}</dd>
        <dt>{words.userId}</dt>
        <dd translate="no">{session.subject}</dd>
        {moments.map(([name, date]) => date && <Moment key={name} name={name} date={date} />)}
      </dl>
      <form id="sign-out" className="account-actions">
        <SignOutButton form="sign-out" />
        <SignOutButton form="sign-out" everywhere>
          {words.everywhere}
        </SignOutButton>
        <Link href="/account/settings" prefetch={false}>
          {words.devices}
        </Link>
      </form>
    </main>
  )
}

function Moment({ name, date }: { name: string; date: Date }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <time dateTime={date.toISOString()}>{words.time(date)}</time>
      </dd>
    </>
  )
}
