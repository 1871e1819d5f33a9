import type { CSSProperties, ReactNode } from 'react'
import { SCHEMES, type Token } from './kit'
import type { Value, Values } from './read-looks'
import { specimenOf } from './token-groups'

interface SpecimenProps {
  readonly token: Token
  readonly value: Value
  /** All values as they are now: a colour is seen on the surface that it is for. */
  readonly values: Values
}

/** Colours that are an edge or a ring, and no text. */
const EDGES = ['line', 'ring']
const AREAS = ['surface', 'field', 'accent']

function colourStyle(name: string, value: Value, values: Values, scheme: keyof Value): CSSProperties {
  const of = (other: string) => values[other]?.[scheme]
  const colour = value[scheme]
  if (AREAS.includes(name)) return { background: colour, color: of(name === 'accent' ? 'on-accent' : 'text') }
  if (EDGES.includes(name))
    return { background: of('surface'), boxShadow: `inset 0 0 0 3px ${colour}`, color: of('text') }
  return { background: of(name === 'on-accent' ? 'accent' : 'surface'), color: colour }
}

/** A token as what it is: a colour on its ground, a length as long as it is, a typeface in letters. */
export function TokenSpecimen({ token, value, values }: SpecimenProps): ReactNode {
  const { light } = value
  switch (specimenOf(token)) {
    case 'colour':
      return (
        <span className="token-swatches" aria-hidden="true">
          {SCHEMES.map((scheme) => (
            <span key={scheme} className="token-swatch" style={colourStyle(token.name, value, values, scheme)}>
              {EDGES.includes(token.name) ? '' : 'Aa'}
            </span>
          ))}
        </span>
      )
    case 'measure':
      return <span className="token-bar" style={{ inlineSize: `max(1px, ${light})` }} aria-hidden="true" />
    case 'corner':
      return <span className="token-corner" style={{ borderRadius: light }} aria-hidden="true" />
    case 'border':
      return <span className="token-corner" style={{ borderWidth: light, borderRadius: 0 }} aria-hidden="true" />
    case 'face':
      return (
        <span className="token-letters" style={{ fontFamily: light }} aria-hidden="true">
          Ag 0123
        </span>
      )
    case 'size':
      return (
        <span className="token-letters" style={{ fontSize: light }} aria-hidden="true">
          Ag
        </span>
      )
    case 'align':
      return (
        <span className="token-lines" style={{ textAlign: light === 'center' ? 'center' : 'start' }} aria-hidden="true">
          <i style={{ inlineSize: '80%' }} />
          <i style={{ inlineSize: '50%' }} />
        </span>
      )
    case 'duration':
      return <span className="token-travel" style={{ '--travel': light } as CSSProperties} aria-hidden="true" />
    default:
      return null
  }
}
