import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { DemoPill } from '@/components/demo-pill'
import { directionOf } from '@/lib/choices'
import { getLanguage } from '@/lib/locale'
import { getTheme } from '@/lib/theme'
import './fernway.css'

/** No title: each step has its own. */
export const metadata: Metadata = { description: 'A made-up client of Doorpost: a sign-in in its own clothes.' }

export async function generateViewport(): Promise<Viewport> {
  const theme = await getTheme()
  return { colorScheme: theme === 'system' ? 'light dark' : theme }
}

/** A document without anything of Doorpost's in it but the pill. */
export default async function FernwayLayout({ children }: { children: ReactNode }) {
  const language = await getLanguage()
  return (
    <html lang={language} dir={directionOf(language)} data-dp-theme={await getTheme()}>
      <body>
        {children}
        <DemoPill code="/login/custom/code" />
      </body>
    </html>
  )
}
