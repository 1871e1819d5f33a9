import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import './demo.css'

export const metadata: Metadata = {
  title: { default: 'Doorpost demo', template: '%s · Doorpost demo' },
  description: 'Passwordless sign-in on a page of your own.',
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <header className="bar">
          <Link href="/" className="brand">
            <span aria-hidden="true" className="mark" />
            Doorpost
          </Link>
          <nav aria-label="Main">
            <Link href="/dashboard" prefetch={false}>
              Dashboard
            </Link>
            <Link href="/account/settings" prefetch={false}>
              Settings
            </Link>
          </nav>
        </header>
        {children}
      </body>
    </html>
  )
}
