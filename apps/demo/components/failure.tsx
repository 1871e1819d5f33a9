'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, startTransition, use } from 'react'
import type { SiteWords } from '@/lib/site-words/site-words'

type Words = SiteWords['failure'] & { readonly frontPage: string }

const WordsContext = createContext<Words | null>(null)

/** What {@link Failure} says: the page that it stands for could not be rendered, so the frame around it knows. */
export function FailureWords({ words, children }: { words: Words; children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>
}

/** In the place of a page that failed: what happened, what to quote, and two ways on. Every `error.tsx` is this one. */
export function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const words = use(WordsContext)
  const router = useRouter()
  if (!words) return null
  const again = () =>
    startTransition(() => {
      router.refresh()
      reset()
    })
  return (
    <main className="notice">
      {/* For pages whose steps name them: none of those is here. */}
      <title>{words.title}</title>
      <div role="alert">
        <h1>{words.title}</h1>
        <p>{words.text}</p>
      </div>
      {error.digest && (
        <p className="soft">
          {words.reference} <code dir="ltr">{error.digest}</code>
        </p>
      )}
      <p className="ways-on">
        <button type="button" className="button" onClick={again}>
          {words.again}
        </button>
        <Link href="/" prefetch={false}>
          {words.frontPage}
        </Link>
      </p>
    </main>
  )
}
