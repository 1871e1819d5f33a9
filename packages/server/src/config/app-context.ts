import { appUrlProblems, isLoopback, parseUrl } from './app-url'
import { throwProblems } from './config-error'
import { deriveKeyRing, type KeyLabel, type KeyRing } from './keys'
import { secretProblems, splitSecrets } from './secrets'

/** What everything that sets a cookie, checks an origin or writes a link has to know about the app. */
export interface AppContext {
  /** The origin of `APP_URL`: cookies, links, redirects and the origin check derive from it. */
  readonly origin: string
  /** Whether cookies are `Secure` and carry `__Host-`. */
  readonly secure: boolean
  /** What the names of all cookies begin with, so that two apps on one host do not share them. */
  readonly cookiePrefix: string | undefined
  /** Whether a browser that was closed finds its session again. */
  readonly persistent: boolean
  /** Keys of one kind, derived once. */
  keys(label: KeyLabel): Promise<KeyRing>
}

/** What a context is made of: options, or else the environment as it is now. */
export interface AppConfig {
  readonly appUrl?: string | undefined
  readonly secrets?: string | readonly string[] | undefined
  readonly cookiePrefix?: string | undefined
  readonly persistent?: boolean | undefined
}

interface Parts {
  readonly url: URL | null
  readonly secrets: readonly string[]
  readonly problems: readonly string[]
}

/** Short, since it is in every cookie of every request. */
const PREFIX = /^[a-z0-9][a-z0-9_]{0,15}$/i

const prefixProblems = (prefix: string | undefined): string[] =>
  prefix === undefined || PREFIX.test(prefix)
    ? []
    : ['cookiePrefix is not usable in a cookie name. Write 1 to 16 letters, digits or underscores, such as shop.']

function readParts({ appUrl = process.env.APP_URL, secrets = process.env.JWT_SECRET, cookiePrefix }: AppConfig): Parts {
  const list = typeof secrets === 'string' || secrets === undefined ? splitSecrets(secrets) : secrets
  const url = appUrl ? parseUrl(appUrl) : null
  const loopback = url !== null && isLoopback(url)
  return {
    url,
    secrets: list,
    problems: [...appUrlProblems(appUrl), ...secretProblems(list, { loopback }), ...prefixProblems(cookiePrefix)],
  }
}

/** What is wrong with `APP_URL` and `JWT_SECRET`, each with its fix. */
export const appProblems = (config: AppConfig): readonly string[] => readParts(config).problems

/** Reads and checks the configuration. Throws one `ConfigError` with every problem. */
export function resolveAppContext(config: AppConfig): AppContext {
  const { url, secrets, problems } = readParts(config)
  throwProblems(problems)
  if (!url) throw new TypeError('APP_URL could not be read')
  const { origin } = url
  const rings = new Map<KeyLabel, Promise<KeyRing>>()
  return {
    origin,
    secure: url.protocol === 'https:',
    cookiePrefix: config.cookiePrefix,
    persistent: config.persistent ?? true,
    keys(label) {
      const ring = rings.get(label) ?? deriveKeyRing(secrets, label, origin)
      rings.set(label, ring)
      return ring
    },
  }
}
