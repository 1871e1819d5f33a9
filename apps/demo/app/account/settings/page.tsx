import { requireSession } from '@doorpost/server/next'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { SignedInAs } from '@/components/address'
import { SignOut } from '@/components/sign-out'
import { accountWords } from '@/lib/account-words'
import { getLanguage } from '@/lib/locale'
import { sessions } from '@/lib/sessions'
import { DeleteAccount } from './delete-account'
import { DeviceList } from './device-list'
import { shownDevices } from './shown-devices'
import '../account.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountWords[await getLanguage()].settings.title }
}

export default async function SettingsPage() {
  const session = await requireSession(sessions, { next: '/account/settings' })
  const language = await getLanguage()
  const words = accountWords[language]
  const userAgent = (await headers()).get('user-agent')
  const devices = await shownDevices({ session, userAgent, language })
  return (
    <main className="sheet account">
      <header>
        <h1>{words.settings.title}</h1>
        <SignedInAs words={words.signedInAs} address={session.email} />
      </header>
      <section aria-labelledby="devices">
        <h2 id="devices">{words.settings.devices}</h2>
        {devices ? (
          <DeviceList devices={devices} words={words.settings} signOut={words.signOut} />
        ) : (
          <p role="alert">{words.settings.unavailable}</p>
        )}
        <SignOut words={words} />
      </section>
      <DeleteAccount words={words.deletion} />
      <Link href="/dashboard" prefetch={false}>
        {words.settings.dashboard}
      </Link>
    </main>
  )
}
