/** An app's name, logo and accent, as its sign-in pages show them. */
export interface Brand {
  /** The app's name. */
  readonly name?: string | undefined
  /** What goes into the `src` of its logo: a path of the app or a `data:` URL. */
  readonly logo?: string | undefined
  /** The background of the primary button, as `#rrggbb`. */
  readonly accent?: string | undefined
  /** The text on the accent, as `#rrggbb`: its contrast is 4.5:1 or more. */
  readonly onAccent?: string | undefined
}
