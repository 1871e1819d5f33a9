import { SignOutButton } from '@doorpost/react'
import { requireSession } from '@doorpost/server/next'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { sessions } from '@/lib/sessions'
import { DeleteAccount } from './delete-account'
import { DeviceList } from './device-list'
import { shownDevices } from './shown-devices'
import { words } from './words'
import '@doorpost/react/styles.css'
import '../account.css'

export const metadata: Metadata = { title: words.title }

export default async function SettingsPage() {
  const session = await requireSession(sessions, { next: '/account/settings' })
  const devices = await shownDevices(session, (await headers()).get('user-agent'))
  return (
    <main className="sheet">
      <h1>{words.heading}</h1>
      <p>
        {words.signedInAs} <strong translate="no">{session.email}</strong>
      </p>
      <h2>{words.devices}</h2>
      {devices ? <DeviceList devices={devices} /> : <p role="alert">{words.unavailable}</p>}
      <form id="sign-out" className="account-actions">
        <SignOutButton form="sign-out" />
        <SignOutButton form="sign-out" everywhere>
          {words.everywhere}
        </SignOutButton>
      </form>
      <DeleteAccount />
    </main>
  )
}
