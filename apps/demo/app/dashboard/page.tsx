import { requireSession } from '@doorpost/server/next'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { SignedInAs } from '@/components/address'
import { SignOut } from '@/components/sign-out'
import { accountWords } from '@/lib/account-words'
import { database } from '@/lib/database/database'
import { deviceName, nameDevice } from '@/lib/device-name'
import { getLanguage } from '@/lib/locale'
import { sessions } from '@/lib/sessions'
import { findSignIn } from '@/lib/sign-ins'
import { findUser, isNewUser } from '@/lib/users'
import { Story } from './story'
import '../account/account.css'

export async function generateMetadata(): Promise<Metadata> {
  // The layout's template is for pages below it.
  return { title: `${accountWords[await getLanguage()].dashboard.title} · Doorpost demo` }
}

export default async function DashboardPage() {
  const session = await requireSession(sessions, { next: '/dashboard' })
  const language = await getLanguage()
  const words = accountWords[language]
  const db = await database()
  const [user, moments] = await Promise.all([findUser(db, session.subject), findSignIn(db, session.id)])
  const device = nameDevice(deviceName((await headers()).get('user-agent')), words)
  return (
    <main className="sheet account">
      <header className="account-head">
        <span aria-hidden="true" className="account-initial">
          {session.email.slice(0, 1).toUpperCase()}
          <svg aria-hidden="true" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.5">
            <path d="m7 12.5 3.5 3.5L17 9" />
          </svg>
        </span>
        <div>
          <h1>{user && isNewUser(user) ? words.dashboard.welcome : words.dashboard.welcomeBack}</h1>
          <SignedInAs words={words.signedInAs} address={session.email} />
        </div>
      </header>
      <Story {...{ session, moments, device, language }} words={words.dashboard} />
      <div className="account-ways">
        <Link href="/account/settings" className="button" prefetch={false}>
          {words.dashboard.settings}
        </Link>
        <SignOut words={words} />
      </div>
    </main>
  )
}
