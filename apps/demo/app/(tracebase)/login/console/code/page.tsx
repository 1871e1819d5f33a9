import type { Metadata } from 'next'
import { SourcePage } from '@/components/source-page'

export const metadata: Metadata = { title: 'The code of this page · Tracebase' }

export default function CodePage() {
  return (
    <SourcePage source={process.env.TRACEBASE_SOURCE} page="/login/console">
      The form is Doorpost's, whole. Tracebase gave it colours, and took the rest from one of the three looks.
    </SourcePage>
  )
}
