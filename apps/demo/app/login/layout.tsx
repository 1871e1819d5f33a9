import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { description, Site } from '@/components/site'
import { getLanguage } from '@/lib/locale'

export { generateViewport } from '@/components/site'

/** No title: each step has its own. */
export const metadata: Metadata = { description }

/** The sign-in pages speak the visitor's language. */
export default async function LoginLayout({ children }: { children: ReactNode }) {
  return <Site language={await getLanguage()}>{children}</Site>
}
