import { getSignInState } from '@doorpost/server/next'
import type { Metadata } from 'next'
import { auth } from '@/lib/auth'
import { SignIn } from './sign-in'
import '@doorpost/react/styles.css'

export const metadata: Metadata = { title: 'Sign in by Server Actions' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ActionsLoginPage({ searchParams }: Props) {
  return (
    <main className="door">
      <SignIn {...(await getSignInState(auth, await searchParams))} />
    </main>
  )
}
