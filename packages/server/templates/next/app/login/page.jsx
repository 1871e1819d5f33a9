import { LoginForm } from '@doorpost/react'
import { getSignInStart } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import '@doorpost/react/styles.css'

// Only for cacheComponents: true in next.config.ts (new apps have it). Without that, remove this line.
export const instant = false

export default async function LoginPage({ searchParams }) {
  const start = await getSignInStart(auth, await searchParams)
  return (
    <main style={{ minHeight: '80dvh', display: 'grid', placeItems: 'center', padding: '2rem 1rem' }}>
      <LoginForm {...start} />
    </main>
  )
}
