import { isSafe } from './edits-address'
import type { Token } from './kit'
import { type Specimen, specimenOf } from './token-groups'

interface Kind {
  /** A property that takes what the token takes, and nothing else. */
  readonly property: string
  readonly noun: string
  readonly example: string
}

const KINDS: { readonly [Name in Specimen]: Kind } = {
  colour: { property: 'color', noun: 'colour', example: '#2563eb' },
  measure: { property: 'padding-top', noun: 'length', example: '4px' },
  corner: { property: 'border-radius', noun: 'corner', example: '8px' },
  border: { property: 'border-width', noun: 'width of a border', example: '1px' },
  face: { property: 'font-family', noun: 'typeface', example: 'Inter, sans-serif' },
  size: { property: 'font-size', noun: 'size of a text', example: '1rem' },
  align: { property: 'text-align', noun: 'alignment', example: 'center' },
  duration: { property: 'transition-duration', noun: 'duration', example: '160ms' },
}

/** Boxes can share their borders: their gap is the one length below nothing that there is. */
const GAP: Kind = { property: 'outline-offset', noun: 'length', example: '8px' }

/** Every property takes these, and as a token they are none: the one around the form would count, or the look's own. */
const IS_WIDE = /^(initial|inherit|unset|revert|revert-layer)$/i

const kindOf = (token: Token): Kind | undefined => {
  const specimen = specimenOf(token)
  return token.name === 'slot-gap' ? GAP : specimen && KINDS[specimen]
}

/** Why a text cannot be the value of a token, in words; nothing where this browser takes it. */
export function valueProblem(token: Token, text: string): string {
  const kind = kindOf(token)
  const isNone = token.isColour && IS_WIDE.test(text.trim())
  if (!kind || (!isNone && isSafe(text) && CSS.supports(kind.property, text))) return ''
  return `This is no ${kind.noun}, such as ${kind.example}. Until it is one, the look’s own counts.`
}
