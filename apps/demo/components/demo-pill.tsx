import Link from 'next/link'
import { languageNames } from '@/lib/choices'
import { getLanguage } from '@/lib/locale'
import { getSiteWords } from '@/lib/site-words/get-site-words'
import { getTheme } from '@/lib/theme'
import styles from './demo-pill.module.css'
import { pillWords } from './demo-pill-words'
import { Preferences } from './preferences'

/** On a page that is dressed as somebody's own: the way to its source, the way out, and the switches. */
export async function DemoPill({ code }: { code: string }) {
  const language = await getLanguage()
  const words = pillWords[language]
  return (
    <details className={styles.pill}>
      <summary>Demo</summary>
      <div className={styles.menu}>
        <Link href={code} prefetch={false}>
          {words.code}
        </Link>
        <Link href="/" prefetch={false}>
          {words.leave}
        </Link>
        <Preferences
          {...(await getTheme())}
          language={language}
          languages={languageNames()}
          words={await getSiteWords()}
        />
      </div>
    </details>
  )
}
