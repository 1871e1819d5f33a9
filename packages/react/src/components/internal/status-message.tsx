'use client'

import type { ReactNode } from 'react'
import { useAnnouncement } from '../../hooks/use-announcement'

/** The one polite region of a sign-in, there from the start. */
export const StatusMessage = (): ReactNode => (
  <p role="status" data-part="status">
    {useAnnouncement()}
  </p>
)
