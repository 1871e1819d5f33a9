import { accentPair } from './accent-pair'
import { NO_BRAND, type StudioBrand } from './brand'

/** A value in light and in dark. */
export interface TokenPair {
  readonly light: string
  readonly dark: string
}

/** Tokens by their names without `--dp-`. */
export type BrandTokens = Readonly<Record<string, TokenPair>>

const same = (value: string): TokenPair => ({ light: value, dark: value })

/** What a brand says with the kit's tokens; nothing for what is as the kit has it. */
export function brandTokens(brand: StudioBrand): BrandTokens {
  return {
    ...(brand.colour !== NO_BRAND.colour && accentPair(brand.colour)),
    ...(brand.radius !== NO_BRAND.radius && { radius: same(`${brand.radius}px`) }),
  }
}
