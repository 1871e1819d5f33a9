import { getSignInStart, type PageSearchParams } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import { ActionForm } from './action-form'

export default async function StatePage({ searchParams }: { searchParams: Promise<PageSearchParams> }) {
  return <ActionForm start={await getSignInStart(auth, await searchParams)} />
}
