import { getSignInStart } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import { getLanguage } from '@/lib/locale'
import styles from './custom.module.css'
import { SignIn } from './sign-in'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A sign-in with the app's own markup and styles: only the hooks and texts are the kit's. */
export default async function CustomLoginPage({ searchParams }: Props) {
  const start = await getSignInStart(auth, await searchParams)
  return (
    <main className={styles.split}>
      <div className={styles.panel} lang="en" dir="ltr">
        <p className={styles.brand}>Fernway</p>
        <p className={styles.motto}>Letters from slow places.</p>
      </div>
      <SignIn start={start} language={await getLanguage()} />
    </main>
  )
}
