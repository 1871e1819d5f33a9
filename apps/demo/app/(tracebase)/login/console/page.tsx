import { getSignInStart } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import { getLanguage } from '@/lib/locale'
import { getNonce } from '@/lib/nonce'
import styles from './console.module.css'
import { EventLog } from './event-log'
import { Services } from './services'
import { SignIn } from './sign-in'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The kit's styled form in a panel of a console. What stands around it is a picture, and hidden from screen readers. */
export default async function ConsoleLoginPage({ searchParams }: Props) {
  const start = await getSignInStart(auth, await searchParams)
  return (
    <main className={styles.console}>
      <p className={styles.bar} lang="en" dir="ltr" translate="no">
        <span aria-hidden="true" className={styles.beacon} />
        tracebase<span>/prod-eu-1</span>
      </p>
      <div className={styles.panel}>
        <SignIn {...start} language={await getLanguage()} nonce={await getNonce()} />
      </div>
      <Services />
      <EventLog />
    </main>
  )
}
