import type { Face } from './faces'

/** How a sign-in can stand on its page. */
export const LAYOUTS = ['bare', 'card', 'split', 'dialog'] as const
/** How a field is drawn. */
export const FIELD_STYLES = ['box', 'underline'] as const
/** How much room there is between the parts. */
export const DENSITIES = ['compact', 'default', 'roomy'] as const
/** The roundest corner, in pixels: half of the highest button. */
export const MAX_RADIUS = 26

/** As `createAuth({ brand: { name } })` takes it, in characters. */
export const MAX_NAME_LENGTH = 60

/** What a designer decides about a sign-in. Everything else follows from it. The logo is kept apart: see `logo.ts`. */
export interface StudioBrand {
  /** The app's name; empty where there is none. */
  readonly name: string
  /** The one colour, as `#rrggbb`. */
  readonly colour: string
  /** Corners, in pixels. */
  readonly radius: number
  readonly density: (typeof DENSITIES)[number]
  readonly face: Face
  readonly field: (typeof FIELD_STYLES)[number]
  readonly layout: (typeof LAYOUTS)[number]
}

/** The look of the kit itself. */
export const NO_BRAND: StudioBrand = {
  name: '',
  colour: '#18181b',
  radius: 10,
  density: 'default',
  face: 'inherit',
  field: 'box',
  layout: 'bare',
}
