import { getSignInStart } from '@doorpost/server/next'
import { auth } from '@/lib/auth'
import { getLanguage } from '@/lib/locale'
import styles from './custom.module.css'
import { fernwayWords } from './fernway-words'
import { Hills } from './hills'
import { SignIn } from './sign-in'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A sign-in with the app's own markup, words and styles: only the hooks are the kit's. */
export default async function CustomLoginPage({ searchParams }: Props) {
  const start = await getSignInStart(auth, await searchParams)
  const language = await getLanguage()
  const words = fernwayWords[language]
  return (
    <main className={styles.split}>
      <div className={styles.panel}>
        <Hills />
        <p className={styles.brand} lang="en" translate="no">
          Fernway
        </p>
        <p className={styles.motto}>{words.motto}</p>
      </div>
      <SignIn start={start} language={language} words={words} />
    </main>
  )
}
