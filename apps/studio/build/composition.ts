import type { ComponentType, ReactNode } from 'react'

/** A page of an app, with the sign-in somewhere in it. */
export interface Composition {
  readonly title: string
  /** What it is good for, in a sentence. */
  readonly lead: string
  readonly Layout: ComponentType<{ children: ReactNode }>
  /** The files that an app would have, as they are. */
  readonly files: Readonly<Record<string, string>>
}
