/**
 * How one thing is asked of an app. Values may name `{email}`, `{code}`, `{flow}`, `{next}` and `{csrf}`; a field whose
 * value is not known is left out.
 */
export interface Route {
  /** @default 'POST' */
  readonly method?: string
  /** From the app's origin. */
  readonly path: string
  /** @default 'json' */
  readonly encoding?: 'json' | 'form'
  readonly fields?: Readonly<Record<string, string | boolean>>
}

/** Where an app has what is attacked. Everything but `send` and `session` may be missing: cases that need it are skipped. */
export interface AppMap {
  /** Asks for an email. */
  readonly send: Route
  /** Asks for another email of the same sign-in. */
  readonly resend?: Route
  /** Signs in with a code. */
  readonly verify?: Route
  readonly signOut?: Route
  /** Says who is signed in: `email` is the path to the address in its JSON; without it, any address in the text counts. */
  readonly session: { readonly path: string; readonly email?: string }
  /** A page that only a signed-in visitor may see. `marker`: text of it that nobody else sees. @default found by comparing */
  readonly protectedPage?: { readonly path: string; readonly marker?: string }
  /** `next`: the name of its parameter that says where to go afterwards. */
  readonly signInPage?: { readonly path: string; readonly next?: string }
  /** Where a token for forms comes from: the path to it in the JSON of a GET. */
  readonly csrf?: { readonly path: string; readonly token: string }
  /** The path in the JSON answer of `send` to what names the sign-in, for `{flow}`. */
  readonly flow?: string
  /** Names of the session's cookie; `*` stands for anything. */
  readonly sessionCookies: readonly string[]
  /** What the app's own scripts send with every request. */
  readonly headers?: Readonly<Record<string, string>>
  /** The domain of the addresses that the run makes up. @default 'example.com' */
  readonly emailDomain?: string
  /** Cases that you accept, by id, each with the reason. */
  readonly skip?: Readonly<Record<string, string>>
}
