import { createContext, type ReactNode, use } from 'react'
import type { StudioBrand } from './brand'

/** A brand, and its logo as a `data:` URL, which is in no address. */
export interface Branding {
  readonly brand: StudioBrand
  readonly logo?: string | undefined
}

const BrandContext = createContext<Branding | null>(null)

/** Every sign-in inside has this brand. */
export const BrandProvider = ({
  branding,
  children,
}: {
  readonly branding: Branding | null
  readonly children: ReactNode
}): ReactNode => <BrandContext value={branding}>{children}</BrandContext>

/** The brand around, or null for the kit as it is. */
export const useBranding = (): Branding | null => use(BrandContext)
