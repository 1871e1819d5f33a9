import type { LoginFormOptions } from '../login-form/login-form'

// Written out for the browser, held complete by its type: an option that is missing here does not compile.
const NAMES: { readonly [Name in keyof LoginFormOptions]-?: 1 } = {
  pending: 1,
  next: 1,
  error: 1,
  email: 1,
  brand: 1,
  appName: 1,
  logo: 1,
  purpose: 1,
  locale: 1,
  page: 1,
  signedIn: 1,
  link: 1,
  client: 1,
  store: 1,
  basePath: 1,
  endpoints: 1,
  now: 1,
  channel: 1,
  navigate: 1,
  onSignedIn: 1,
  onEvent: 1,
  rememberEmail: 1,
  children: 1,
  copy: 1,
  strings: 1,
  slots: 1,
  elements: 1,
  headingLevel: 1,
  autoSubmit: 1,
  mailSender: 1,
  nonce: 1,
}

/** What a form was given without its options: attributes for its element, so that no option ends up in the page. */
export const attributesOf = <Props extends object>(props: Props): Omit<Props, keyof LoginFormOptions> =>
  // Every value stays under its own name.
  Object.fromEntries(Object.entries(props).filter(([name]) => !(name in NAMES))) as Omit<Props, keyof LoginFormOptions>
