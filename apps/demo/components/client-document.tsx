import type { ReactNode } from 'react'
import { directionOf } from '@/lib/choices'
import { getLanguage } from '@/lib/locale'
import { getSiteWords } from '@/lib/site-words/get-site-words'
import styles from './client-document.module.css'
import { DemoPill } from './demo-pill'
import { FailureWords } from './failure'

interface Props {
  /** The value of `data-dp-theme`. */
  readonly theme: string
  /** The page that shows how this one is made. */
  readonly code: string
  readonly children: ReactNode
}

/** The document of a made-up client: nothing of Doorpost's is in it but the pill. */
export async function ClientDocument({ theme, code, children }: Props) {
  const language = await getLanguage()
  const { failure, frontPage } = await getSiteWords()
  return (
    <html lang={language} dir={directionOf(language)} data-dp-theme={theme}>
      <body className={styles.document}>
        <FailureWords words={{ ...failure, frontPage }}>{children}</FailureWords>
        <DemoPill code={code} />
      </body>
    </html>
  )
}
