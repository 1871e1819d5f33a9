'use client'

import type { ReactNode } from 'react'
import { useBrand } from '../../hooks/use-brand'

/** The page's own logo, or the brand's. The heading says the name, so the picture says nothing. */
export function Logo({ own }: { readonly own: ReactNode }): ReactNode {
  const { logo } = useBrand()
  const shown = own ?? (logo && <img src={logo} alt="" />)
  return shown ? <div data-part="logo">{shown}</div> : null
}
