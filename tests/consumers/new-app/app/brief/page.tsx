import { requireSession } from '@doorpost/server/next'
import { cacheLife } from 'next/cache'
import { Suspense } from 'react'
import { sessions } from '@/lib/sessions'

/** Outside the proxy's matcher, and kept for a minute only. */
export default function BriefPage() {
  return (
    <main>
      <h1>Brief</h1>
      <Suspense fallback={<p>Loading…</p>}>
        <Visitor />
      </Suspense>
    </main>
  )
}

async function readEmail() {
  'use cache: private'
  cacheLife({ stale: 60 })
  return (await requireSession(sessions, { next: '/brief' })).email
}

async function Visitor() {
  return <p>Kept for {await readEmail()}</p>
}
