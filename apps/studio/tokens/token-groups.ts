import type { Token } from './kit'

/** How a token is shown: as what it is. */
export type Specimen = 'colour' | 'measure' | 'corner' | 'border' | 'face' | 'size' | 'align' | 'duration'

/** Tokens that are decided together. */
export interface TokenGroup {
  readonly title: string
  readonly lead: string
  readonly tokens: readonly Token[]
}

/** Tokens that are no colour. One that is missing here does not reach the room: a test holds that none is. */
export const SPECIMENS: Readonly<Record<string, Exclude<Specimen, 'colour'>>> = {
  space: 'measure',
  control: 'measure',
  slot: 'measure',
  'slot-gap': 'measure',
  font: 'face',
  'heading-font': 'face',
  'code-font': 'face',
  'heading-size': 'size',
  'text-size': 'size',
  align: 'align',
  radius: 'corner',
  'field-radius': 'corner',
  'field-border': 'border',
  motion: 'duration',
}

/** How a token is shown. */
export const specimenOf = ({ name, isColour }: Token): Specimen | undefined => (isColour ? 'colour' : SPECIMENS[name])

const GROUPS: readonly (Omit<TokenGroup, 'tokens'> & { readonly holds: readonly Specimen[] })[] = [
  {
    title: 'Colour',
    lead: 'Light and dark side by side, each with the contrast that it has to keep.',
    holds: ['colour'],
  },
  { title: 'Space and size', lead: 'Every distance is a multiple of the first.', holds: ['measure'] },
  {
    title: 'Type',
    lead: 'The form takes the typeface of your page until you say otherwise.',
    holds: ['face', 'size', 'align'],
  },
  { title: 'Shape', lead: 'Corners and borders of fields and buttons.', holds: ['corner', 'border'] },
  { title: 'Motion', lead: 'None at all for visitors who asked for less of it.', holds: ['duration'] },
]

/** All tokens, grouped by what they do, in the order of the documentation. */
export const groupTokens = (tokens: readonly Token[]): readonly TokenGroup[] =>
  GROUPS.map(({ holds, ...group }) => ({
    ...group,
    tokens: tokens.filter((token) => {
      const specimen = specimenOf(token)
      return specimen !== undefined && holds.includes(specimen)
    }),
  }))
