import Link from 'next/link'
import type { ReactNode } from 'react'
import type { SourceFile } from '@/lib/client-source'
import styles from './source-page.module.css'

interface Props {
  /** What `readClientSource` wrote when the app was built. */
  readonly source: string | undefined
  /** The page that it is the source of. */
  readonly page: string
  readonly children: ReactNode
}

const linesOf = (text: string) => text.trimEnd().split('\n').length

/** The real source of a client's page, each file behind its name. */
export function SourcePage({ source = '[]', page, children }: Props) {
  const files: readonly SourceFile[] = JSON.parse(source)
  const lines = files.reduce((sum, { text }) => sum + linesOf(text), 0)
  return (
    <main className={styles.page} lang="en" dir="ltr">
      <h1>The code of this page</h1>
      <p>
        {files.length} files, {lines} lines. {children}
      </p>
      {files.map(({ name, text }, index) => (
        <details key={name} open={index === 0}>
          <summary>
            {name} <span>{linesOf(text)} lines</span>
          </summary>
          <pre translate="no">
            <code>{text}</code>
          </pre>
        </details>
      ))}
      <Link href={page} prefetch={false}>
        Back to the page
      </Link>
    </main>
  )
}
