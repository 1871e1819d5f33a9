import { setTimeout } from 'node:timers/promises'
import { requireSession } from '@doorpost/server/next'
import { cookies } from 'next/headers'
import { Suspense } from 'react'
import { sessions } from '@/lib/sessions'

/** Outside the proxy's matcher, with a guard that comes late: a store may be far away. */
export default function SlowPage() {
  return (
    <main>
      <h1>Slow</h1>
      <Suspense fallback={<p>Loading…</p>}>
        <Visitor />
      </Suspense>
    </main>
  )
}

async function Visitor() {
  await cookies()
  await setTimeout(400)
  const session = await requireSession(sessions, { next: '/slow' })
  return <p>At last, {session.email}</p>
}
