import { LoginForm } from '@doorpost/react'
import { getSignInStart, type PageSearchParams } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import '@doorpost/react/styles.css'

export default async function LoginPage({ searchParams }: { searchParams: Promise<PageSearchParams> }) {
  return <LoginForm basePath="/app/api/auth" {...(await getSignInStart(auth, await searchParams))} />
}
