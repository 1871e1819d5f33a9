import { LoginForm } from '@doorpost/react'
import { getSignInStart } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import '@doorpost/react/styles.css'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LoginPage({ searchParams }: Props) {
  return <LoginForm {...(await getSignInStart(auth, await searchParams))} />
}
