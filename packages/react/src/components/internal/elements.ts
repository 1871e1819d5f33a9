import type { ReactElement } from 'react'

/**
 * Elements of the app's own design system, such as `<Button variant="primary" />`. The kit's words, handlers, refs and
 * attributes go onto them, so each has to pass its props on to one element. Leave them empty: what they hold replaces
 * the kit's words.
 */
export interface PartElements {
  /** Each button; with `quietButton`, only the one that goes on. */
  readonly button?: ReactElement | undefined
  /** The lesser buttons: "Use another address" and "Send a new code". @default `button` */
  readonly quietButton?: ReactElement | undefined
  /** The field for the address. The code field is always the kit's: one real input under drawn slots. */
  readonly input?: ReactElement | undefined
  /** The heading of each step; its level is the element's own. */
  readonly heading?: ReactElement | undefined
  /** The label of a field. */
  readonly label?: ReactElement | undefined
  /** "Open Gmail" and "Continue". */
  readonly link?: ReactElement | undefined
}

/** Props of every part that draws several elements. */
export interface ElementsProps {
  /** Elements of your own in place of the kit's. They can be made by a server component. */
  readonly elements?: PartElements | undefined
}
