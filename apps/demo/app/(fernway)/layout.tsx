import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ClientDocument } from '@/components/client-document'
import { themeAttribute } from '@/lib/choices'
import { getTheme } from '@/lib/theme'
import './fernway.css'

/** No title: each step has its own. */
export const metadata: Metadata = { description: 'A made-up client of Doorpost: a sign-in in its own clothes.' }

export async function generateViewport(): Promise<Viewport> {
  const { theme } = await getTheme()
  return { colorScheme: theme === 'system' ? 'light dark' : theme }
}

export default async function FernwayLayout({ children }: { children: ReactNode }) {
  const { look, theme } = await getTheme()
  return (
    <ClientDocument theme={themeAttribute(look, theme)} code="/login/custom/code">
      {children}
    </ClientDocument>
  )
}
