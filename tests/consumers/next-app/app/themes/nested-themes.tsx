'use client'

import { LoginForm } from '@doorpost/react'
import '@doorpost/react/styles.css'
import '@doorpost/react/looks/clay.css'
import '@doorpost/react/looks/meadow.css'
import { fakeClient, fakePending } from '@doorpost/react/testing'
import type { ReactNode } from 'react'
import './host.css'

const client = fakeClient()
const pending = fakePending()

const THEMES = ['', 'ink', 'meadow', 'clay'].flatMap((look) =>
  ['', 'light', 'dark'].map((scheme) => `${look} ${scheme}`.trim()),
)

function Frame({ theme, children }: { readonly theme: string; readonly children: ReactNode }) {
  return (
    <section aria-label={theme || 'nothing set'} className="dp-surface frame" data-dp-theme={theme || undefined}>
      {children}
    </section>
  )
}

/** Every look, scheme and both, and nothing at all, inside each of them. */
export function NestedThemes() {
  return (
    <main className="dp-surface">
      {THEMES.map((outer) => (
        <Frame key={outer} theme={outer}>
          {THEMES.map((inner) => (
            <Frame key={inner} theme={inner}>
              <LoginForm client={client} email="ada" error={{ code: 'invalid_email' }} />
              <LoginForm client={client} pending={pending} />
            </Frame>
          ))}
        </Frame>
      ))}
    </main>
  )
}
