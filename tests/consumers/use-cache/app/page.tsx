import { getSession } from '@doorpost/server/next'
import { sessions } from '@/lib/sessions'

/** The mistake: what is cached is the same for everyone. */
async function whoIsThere() {
  'use cache'
  return (await getSession(sessions))?.email ?? 'nobody'
}

export default async function HomePage() {
  return <p>{await whoIsThere()}</p>
}
