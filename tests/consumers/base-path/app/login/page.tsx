import { LoginForm } from '@doorpost/react'
import { getSignInState, type PageSearchParams } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import '@doorpost/react/styles.css'

export default async function LoginPage({ searchParams }: { searchParams: Promise<PageSearchParams> }) {
  return <LoginForm basePath="/app/api/auth" {...(await getSignInState(auth, await searchParams))} />
}
