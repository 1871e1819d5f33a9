import { LoginForm } from '@doorpost/react'
import { getSignInStart } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import '@doorpost/react/styles.css'

export default async function LoginPage({ searchParams }) {
  return <LoginForm {...(await getSignInStart(auth, await searchParams))} />
}
