import { SignOutButton } from '@doorpost/react'
import { requireSession } from '@doorpost/server/next'
import type { Metadata } from 'next'
import { sessions } from '@/lib/sessions'
import '@doorpost/react/styles.css'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const session = await requireSession(sessions, { next: '/account/settings' })
  return (
    <main className="sheet">
      <h1>Settings</h1>
      <p>
        This page is protected too. You came here as <strong translate="no">{session.email}</strong>, straight from
        where you wanted to go.
      </p>
      <SignOutButton />
    </main>
  )
}
