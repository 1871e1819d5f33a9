import { fromAddress, toAddress } from '../room/in-address'
import { DENSITIES, FIELD_STYLES, LAYOUTS, MAX_NAME_LENGTH, MAX_RADIUS, NO_BRAND, type StudioBrand } from './brand'
import { isFace } from './faces'

/** The value of the toolbar for the kit as it is. */
export const NONE = 'none'

const isOneOf =
  <Value extends string>(values: readonly Value[]) =>
  (value: unknown): value is Value =>
    values.some((known) => known === value)

/** What each part of a brand may be: an address can hold anything. */
const isValid: { readonly [Key in keyof StudioBrand]: (value: unknown) => value is StudioBrand[Key] } = {
  name: (value): value is string => typeof value === 'string' && [...value].length <= MAX_NAME_LENGTH,
  colour: (value): value is string => typeof value === 'string' && /^#[\da-f]{6}$/i.test(value),
  radius: (value): value is number => typeof value === 'number' && value >= 0 && value <= MAX_RADIUS,
  density: isOneOf(DENSITIES),
  face: isFace,
  field: isOneOf(FIELD_STYLES),
  layout: isOneOf(LAYOUTS),
}

/** The parts of an object that can be parts of a brand; the kit's own where there are none. */
export const brandOf = (given: object): StudioBrand => ({
  ...NO_BRAND,
  ...Object.fromEntries(
    Object.entries(given).filter(
      ([key, value]) => Object.hasOwn(isValid, key) && isValid[key as keyof StudioBrand](value),
    ),
  ),
})

/** A brand as it stands in an address: what differs from the kit, in characters that Storybook lets through. */
export function formatBrand(brand: StudioBrand): string {
  const changed = Object.entries(brand).filter(([key, value]) => value !== NO_BRAND[key as keyof StudioBrand])
  return changed.length ? toAddress(Object.fromEntries(changed)) : NONE
}

/** Reads what {@link formatBrand} wrote; null for the kit as it is, and for anything else. */
export function parseBrand(value: unknown): StudioBrand | null {
  if (typeof value !== 'string' || value === NONE || value === '') return null
  const given = fromAddress(value)
  return given && brandOf(given)
}
