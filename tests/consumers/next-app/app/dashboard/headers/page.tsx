import { requireSession } from '@doorpost/server/next'
import { headers } from 'next/headers'
import { sessions } from '@/lib/sessions'

/** Shows which headers under the kit's prefix reach a page. It does not say its own path. */
export default async function HeadersPage() {
  await requireSession(sessions)
  const own = [...(await headers())].filter(([name]) => name.startsWith('x-doorpost-'))
  return <pre>{JSON.stringify(Object.fromEntries(own))}</pre>
}
