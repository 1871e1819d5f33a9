import { LoginForm } from '@doorpost/react'
import { getSignInState } from '@doorpost/server/next'
import type { Metadata } from 'next'
import { auth } from '@/lib/auth'
import '@doorpost/react/styles.css'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LoginPage({ searchParams }: Props) {
  const start = await getSignInState(auth, await searchParams)
  return (
    <main className="door">
      <LoginForm {...start} />
    </main>
  )
}
