import type { Metadata } from 'next'
import Link from 'next/link'
import type { SourceFile } from '@/lib/client-source'
import styles from './code.module.css'

export const metadata: Metadata = { title: 'The code of this page · Fernway' }

/** The files as they were when the app was built. */
const files: readonly SourceFile[] = JSON.parse(process.env.FERNWAY_SOURCE ?? '[]')
const linesOf = (text: string) => text.trimEnd().split('\n').length

/** The real source of the sign-in page, each file behind its name. */
export default function CodePage() {
  const lines = files.reduce((sum, { text }) => sum + linesOf(text), 0)
  return (
    <main className={styles.page} lang="en" dir="ltr">
      <h1>The code of this page</h1>
      <p>
        {files.length} files, {lines} lines. Markup and styles are Fernway's; only the hooks and most of the words come
        from Doorpost.
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
      <Link href="/login/custom" prefetch={false}>
        Back to the page
      </Link>
    </main>
  )
}
