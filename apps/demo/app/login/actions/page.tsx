import { getSignInStart } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import { getLanguage } from '@/lib/locale'
import { SignInByActions } from './sign-in-by-actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ActionsLoginPage({ searchParams }: Props) {
  return (
    <main className="door">
      <SignInByActions {...(await getSignInStart(auth, await searchParams))} language={await getLanguage()} />
    </main>
  )
}
