import type { Metadata } from 'next'
import { SourcePage } from '@/components/source-page'

export const metadata: Metadata = { title: 'The code of this page · Fernway' }

export default function CodePage() {
  return (
    <SourcePage source={process.env.FERNWAY_SOURCE} page="/login/custom">
      Markup and styles are Fernway's. Doorpost's are the hooks, and the words in 14 languages.
    </SourcePage>
  )
}
