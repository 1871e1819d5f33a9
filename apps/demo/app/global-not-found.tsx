import type { Metadata } from 'next'
import Link from 'next/link'
import { Site } from '@/components/site'

export { generateViewport } from '@/components/site'

export const metadata: Metadata = { title: 'Page not found · Doorpost demo' }

/** Any other address. Rendered for each request, as the site around it is: Next.js's own page could have no nonce. */
export default function NotFound() {
  return (
    <Site>
      <main className="sheet">
        <h1>Page not found</h1>
        <p>
          <Link href="/" prefetch={false}>
            Go to the front page
          </Link>
        </p>
      </main>
    </Site>
  )
}
