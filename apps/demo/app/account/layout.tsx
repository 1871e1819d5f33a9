import type { ReactNode } from 'react'
import { Site } from '@/components/site'
import { getLanguage } from '@/lib/locale'

export { generateViewport, metadata } from '@/components/site'

export default async function AccountLayout({ children }: { children: ReactNode }) {
  return <Site language={await getLanguage()}>{children}</Site>
}
