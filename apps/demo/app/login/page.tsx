import { getSignInStart } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import { getLanguage } from '@/lib/locale'
import { SignIn } from './sign-in'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LoginPage({ searchParams }: Props) {
  return (
    <main className="door">
      <SignIn {...(await getSignInStart(auth, await searchParams))} language={await getLanguage()} />
    </main>
  )
}
