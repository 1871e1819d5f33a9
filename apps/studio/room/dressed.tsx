import type { CSSProperties, ReactNode } from 'react'
import { type Branding, BrandProvider } from '../brand/brand-context'
import { brandTokens } from '../brand/brand-tokens'

/** One of the kit's looks. */
export type Look = 'ink' | 'meadow' | 'clay'
/** All of them. */
export const LOOKS: readonly Look[] = ['ink', 'meadow', 'clay']
/** The look of a toolbar or an address, which can hold anything: also one that was renamed since. */
export const lookOf = (value: unknown): Look => LOOKS.find((look) => look === value) ?? 'ink'
/** Light, dark, or as the visitor's system has it. */
export type Scheme = 'light' | 'dark' | 'system'

interface DressedProps {
  readonly look: Look
  readonly scheme: Scheme
  readonly branding: Branding | null
  readonly className?: string
  readonly children: ReactNode
}

/** The brand's tokens as custom properties, which are no part of React's type. */
export function tokenStyle(branding: Branding | null, look: string, scheme: Scheme): CSSProperties {
  const tokens = branding ? Object.entries(brandTokens(branding.brand, look)) : []
  return Object.fromEntries(
    tokens.map(([name, { light, dark }]) => [
      `--dp-${name}`,
      scheme === 'light' || light === dark ? light : scheme === 'dark' ? dark : `light-dark(${light}, ${dark})`,
    ]),
  ) as CSSProperties
}

/** A surface in a look, a scheme and a brand, whatever is around it. */
export function Dressed({ look, scheme, branding, className = '', children }: DressedProps): ReactNode {
  return (
    <div
      className={`dp-surface ${className}`}
      data-dp-theme={scheme === 'system' ? look : `${look} ${scheme}`}
      style={tokenStyle(branding, look, scheme)}
    >
      <BrandProvider branding={branding}>{children}</BrandProvider>
    </div>
  )
}
