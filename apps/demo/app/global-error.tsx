'use client'

import { fonts } from '@/components/fonts'
import '@doorpost/react/styles.css'
import './demo.css'

/** Where even the frame around the pages failed, and with it what the visitor chose: English, in the system's theme. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" className={`dp-surface ${fonts}`}>
      <body>
        <title>Something went wrong · Doorpost demo</title>
        <main className="notice">
          <div role="alert">
            <h1>Something went wrong</h1>
            <p>That's on our side. Try again in a moment.</p>
          </div>
          {error.digest && (
            <p className="soft">
              Reference <code>{error.digest}</code>
            </p>
          )}
          <p className="ways-on">
            <button type="button" className="button" onClick={() => location.reload()}>
              Try again
            </button>
            {/* A whole page load: what failed may be in this document. */}
            <a href="/">Front page</a>
          </p>
        </main>
      </body>
    </html>
  )
}
