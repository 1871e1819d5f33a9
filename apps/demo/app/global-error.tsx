'use client'

import type { CSSProperties } from 'react'

const page: CSSProperties = { colorScheme: 'light dark', fontFamily: 'system-ui, sans-serif', lineHeight: 1.5 }
const notice: CSSProperties = { maxWidth: '22rem', margin: 'clamp(1.5rem, 12vh, 8rem) auto', padding: '0 1rem' }
const waysOn: CSSProperties = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 1.25rem' }
const way: CSSProperties = { minHeight: '2.75rem', font: 'inherit', lineHeight: '2.75rem', color: 'inherit' }
const button: CSSProperties = {
  ...way,
  padding: '0 1.25rem',
  border: '1px solid',
  borderRadius: 10,
  background: 'none',
  cursor: 'pointer',
}

/**
 * Where even the frame around the pages failed, and with it what the visitor chose: English, in the system's theme. No
 * stylesheet and no font: Next.js would preload them with every page, a client's too. The policy allows style attributes.
 */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" style={page}>
      <body style={{ margin: 0 }}>
        <title>Something went wrong · Doorpost demo</title>
        <main style={notice}>
          <div role="alert">
            <h1 style={{ fontSize: '1.5rem', lineHeight: 1.2 }}>Something went wrong</h1>
            <p>That's on our side. Try again in a moment.</p>
          </div>
          {error.digest && (
            <p>
              Reference <code>{error.digest}</code>
            </p>
          )}
          <p style={waysOn}>
            <button type="button" style={button} onClick={() => location.reload()}>
              Try again
            </button>
            {/* A whole page load: what failed may be in this document. */}
            <a href="/" style={way}>
              Front page
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}
