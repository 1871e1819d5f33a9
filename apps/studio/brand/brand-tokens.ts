import { SCHEMES, type Scheme } from '../tokens/kit'
import type { Value, Values } from '../tokens/read-looks'
import { kit } from '../tokens/the-kit'
import { accentOf } from './accent-pair'
import { NO_BRAND, type StudioBrand } from './brand'
import { FACES } from './faces'

const same = (value: string): Value => ({ light: value, dark: value })

/** Every distance and height of a density. The default is the look's own. */
const DENSITY_TOKENS: { readonly [Name in StudioBrand['density']]: Values } = {
  compact: { space: same('3px'), control: same('40px'), slot: same('40px'), 'slot-gap': same('6px') },
  default: {},
  roomy: { space: same('5px'), control: same('52px'), slot: same('46px'), 'slot-gap': same('8px') },
}

const bySchemes = (value: (scheme: Scheme) => string): Value => ({ light: value('light'), dark: value('dark') })

function colours(colour: string, look: string): Values {
  const values = kit.looks[look] ?? {}
  const [light, dark] = SCHEMES.map((scheme) => accentOf(colour, values, scheme))
  const found = { light, dark }
  const accent = bySchemes((scheme) => found[scheme]?.accent ?? colour)
  return { accent, 'on-accent': bySchemes((scheme) => found[scheme]?.onAccent ?? '#ffffff'), ring: accent }
}

/** What a brand says with the kit's tokens, by their names without `--dp-`; nothing for what is as the look has it. */
export function brandTokens(brand: StudioBrand, look: string): Values {
  const { colour, radius, density, face, field } = brand
  const font = same(FACES[face].stack)
  const corners = same(`${radius}px`)
  return {
    ...(colour !== NO_BRAND.colour && colours(colour, look)),
    ...(radius !== NO_BRAND.radius && { radius: corners, 'field-radius': corners }),
    ...DENSITY_TOKENS[density],
    ...(face !== NO_BRAND.face && { font, 'heading-font': font }),
    ...(field === 'underline' && { 'field-border': same('0 0 2px'), 'field-radius': same('4px 4px 0 0') }),
  }
}
