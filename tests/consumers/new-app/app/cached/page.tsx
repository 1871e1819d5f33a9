import { getSession, requireSession } from '@doorpost/server/next'
import { Suspense } from 'react'
import { sessions } from '@/lib/sessions'

/** Outside the proxy's matcher. */
export default function CachedPage() {
  return (
    <main>
      <h1>Cached</h1>
      <Suspense fallback={<p>Loading…</p>}>
        <Visitor />
      </Suspense>
    </main>
  )
}

async function readVisitor() {
  'use cache: private'
  const { id, email } = await requireSession(sessions, { next: '/cached' })
  return { email, isSame: (await getSession(sessions))?.id === id }
}

async function Visitor() {
  const { email, isSame } = await readVisitor()
  return <p>{isSame ? `Kept for ${email}` : 'Two answers about one visitor'}</p>
}
