import type { Metadata, Viewport } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { directionOf, type Language, languageNames } from '@/lib/choices'
import { areLimitsOff, inboxUrl } from '@/lib/demo'
import { getTheme } from '@/lib/theme'
import { Preferences } from './preferences'
import '@/app/demo.css'

export const description = 'Passwordless sign-in on your own pages: a code and a link in one email.'

/** For pages that name themselves. */
export const metadata: Metadata = {
  title: { default: 'Doorpost demo', template: '%s · Doorpost demo' },
  description,
}

/** The browser paints its own canvas in the visitor's theme, before the stylesheet has loaded. */
export async function generateViewport(): Promise<Viewport> {
  const theme = await getTheme()
  return { colorScheme: theme === 'system' ? 'light dark' : theme }
}

type Props = { language?: Language; children: ReactNode }

/**
 * The document around every page. The text around the page is English, and marked as such if the page is not.
 */
export async function Site({ language, children }: Props) {
  const theme = await getTheme()
  const inbox = inboxUrl()
  return (
    <html lang={language ?? 'en'} dir={directionOf(language ?? 'en')} data-dp-theme={theme}>
      <body>
        <a className="skip" href="#content" lang="en" dir="ltr">
          Skip to content
        </a>
        <header className="bar" lang="en" dir="ltr">
          <Link href="/" className="brand" prefetch={false}>
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
            {inbox && (
              <a href={inbox} target="_blank" rel="noreferrer">
                Inbox
              </a>
            )}
          </nav>
        </header>
        <div id="content" tabIndex={-1}>
          {children}
        </div>
        <footer className="foot" lang="en" dir="ltr">
          <Preferences language={language} languages={languageNames()} theme={theme} />
          {areLimitsOff() && <p>Rate limits are turned off in this demo (DEMO_LIMITS=off).</p>}
        </footer>
      </body>
    </html>
  )
}

export default Site
