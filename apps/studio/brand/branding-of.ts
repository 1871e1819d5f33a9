import { parseBrand } from './brand-address'
import type { Branding } from './brand-context'
import { readLogo } from './logo'

/** The brand of the toolbar with this tab's logo; null for the kit as it is. */
export function brandingOf(value: unknown): Branding | null {
  const brand = parseBrand(value)
  return brand && { brand, logo: readLogo() }
}
