import { getSession } from '@doorpost/server/next'
import type { Metadata, Viewport } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { directionOf, languageNames, themeAttribute } from '@/lib/choices'
import { areLimitsOff, inboxUrl } from '@/lib/demo'
import { getLanguage } from '@/lib/locale'
import { sessions } from '@/lib/sessions'
import { getSiteWords } from '@/lib/site-words/get-site-words'
import type { SiteWords } from '@/lib/site-words/site-words'
import { getTheme } from '@/lib/theme'
import { FailureWords } from './failure'
import { fonts } from './fonts'
import { Preferences } from './preferences'
import '@doorpost/react/styles.css'
import '@doorpost/react/looks/meadow.css'
import '@doorpost/react/looks/clay.css'
import '@/app/demo.css'
import '@/app/blocks.css'

export const description = 'Passwordless sign-in on your own pages: a code and a link in one email.'

/** For pages that name themselves. */
export const metadata: Metadata = {
  title: { default: 'Doorpost demo', template: '%s · Doorpost demo' },
  description,
}

/** The browser paints its own canvas in the visitor's theme, before the stylesheet has loaded. */
export async function generateViewport(): Promise<Viewport> {
  const { theme } = await getTheme()
  return { colorScheme: theme === 'system' ? 'light dark' : theme }
}

/** The document around every page, in the visitor's language, direction, look and theme. */
export async function Site({ children }: { children: ReactNode }) {
  const language = await getLanguage()
  const words = await getSiteWords()
  const { look, theme } = await getTheme()
  return (
    <html
      lang={language}
      dir={directionOf(language)}
      data-dp-theme={themeAttribute(look, theme)}
      className={`dp-surface ${fonts}`}
    >
      <body>
        <a className="skip dp-surface" href="#content">
          {words.skip}
        </a>
        <Bar words={words} />
        <div id="content" tabIndex={-1}>
          <FailureWords words={{ ...words.failure, frontPage: words.frontPage }}>{children}</FailureWords>
        </div>
        <footer className="foot">
          <Preferences language={language} languages={languageNames()} look={look} theme={theme} words={words} />
          {areLimitsOff() && (
            <p lang="en" dir="ltr">
              Rate limits are turned off in this demo (DEMO_LIMITS=off).
            </p>
          )}
        </footer>
      </body>
    </html>
  )
}

async function Bar({ words }: { words: SiteWords }) {
  const inbox = inboxUrl()
  const pages = (await getSession(sessions))
    ? ([
        ['/dashboard', words.dashboard],
        ['/account/settings', words.settings],
      ] as const)
    : ([['/login', words.signIn]] as const)
  return (
    <header className="bar">
      <Link href="/" className="brand" prefetch={false} translate="no">
        <span aria-hidden="true" className="mark" />
        Doorpost
      </Link>
      <nav aria-label={words.main}>
        {pages.map(([path, name]) => (
          <Link key={path} href={path} prefetch={false}>
            {name}
          </Link>
        ))}
        {inbox && (
          <a href={inbox} target="_blank" rel="noreferrer">
            {words.inbox}
          </a>
        )}
      </nav>
    </header>
  )
}

export default Site
