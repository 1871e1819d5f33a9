import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ClientDocument } from '@/components/client-document'
import '@doorpost/react/styles.css'
import '@doorpost/react/looks/clay.css'
import './tracebase.css'

/** No title: each step has its own. */
export const metadata: Metadata = { description: 'A made-up client of Doorpost: the styled form in a dark console.' }

export const viewport: Viewport = { colorScheme: 'dark' }

/** A console is dark, whatever the visitor's system is. */
export default function TracebaseLayout({ children }: { children: ReactNode }) {
  return (
    <ClientDocument theme="clay dark" code="/login/console/code">
      {children}
    </ClientDocument>
  )
}
