import type { Brand } from '@doorpost/server/contract'
import type { CSSProperties } from 'react'

/** The brand's colours as tokens, under whatever the caller says. */
export const brandStyle = (brand: Brand | undefined, style: CSSProperties | undefined): CSSProperties | undefined => {
  if (!brand?.accent) return style
  // Custom properties are no part of React's type.
  return { '--dp-accent': brand.accent, '--dp-on-accent': brand.onAccent, ...style } as CSSProperties
}
