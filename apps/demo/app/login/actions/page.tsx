import { getSignInStart } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import { getLanguage } from '@/lib/locale'
import { getNonce } from '@/lib/nonce'
import { SignInByActions } from './sign-in-by-actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ActionsLoginPage({ searchParams }: Props) {
  const start = await getSignInStart(auth, await searchParams)
  return (
    <main className="door">
      <SignInByActions {...start} language={await getLanguage()} nonce={await getNonce()} />
    </main>
  )
}
