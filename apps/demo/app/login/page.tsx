import { getSignInStart } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import { getLanguage } from '@/lib/locale'
import { getNonce } from '@/lib/nonce'
import { SignIn } from './sign-in'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LoginPage({ searchParams }: Props) {
  const start = await getSignInStart(auth, await searchParams)
  return (
    <main className="door">
      <SignIn {...start} language={await getLanguage()} nonce={await getNonce()} />
    </main>
  )
}
