import type { Metadata } from 'next'
import Link from 'next/link'
import { Site } from '@/components/site'
import { getSiteWords } from '@/lib/site-words/get-site-words'

export { generateViewport } from '@/components/site'

export async function generateMetadata(): Promise<Metadata> {
  const { notFound } = await getSiteWords()
  return { title: `${notFound.title} · Doorpost demo` }
}

/** Any other address. Rendered for each request, as the site around it is: Next.js's own page could have no nonce. */
export default async function NotFound() {
  const { notFound, frontPage, signIn } = await getSiteWords()
  return (
    <Site>
      <main className="notice">
        <p className="soft" aria-hidden="true">
          404
        </p>
        <h1>{notFound.title}</h1>
        <p>{notFound.text}</p>
        <p className="ways-on">
          <Link className="button" href="/" prefetch={false}>
            {frontPage}
          </Link>
          <Link href="/login" prefetch={false}>
            {signIn}
          </Link>
        </p>
      </main>
    </Site>
  )
}
