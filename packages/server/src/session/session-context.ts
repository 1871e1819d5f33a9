import { appUrlProblems, isLoopback, parseUrl } from '../config/app-url'
import { throwProblems } from '../config/config-error'
import { numberProblems, pathProblems } from '../config/option-problems'
import { secretProblems, splitSecrets } from '../config/secrets'
import { deriveKeyRing, type KeyLabel, type KeyRing } from '../cookies/keys'

/** What guards, proxy and handlers all need to know about the app. */
export interface SessionContext {
  /** The origin of `APP_URL`: cookies, links, redirects and the origin check derive from it. */
  readonly origin: string
  /** Whether cookies are `Secure` and carry `__Host-`. */
  readonly secure: boolean
  /** Keys of one kind, derived once. */
  keys(label: KeyLabel): Promise<KeyRing>
}

/** What a context is made of: the first two from options or else from the environment. */
export interface SessionConfig {
  readonly appUrl?: string | undefined
  readonly secrets?: string | readonly string[] | undefined
  readonly signInPath?: string
  readonly basePath?: string
  readonly absoluteLifeSeconds?: number | undefined
  readonly idleLifeSeconds?: number | undefined
  readonly revocationStaleSeconds?: number | undefined
}

interface Parts {
  readonly url: URL | null
  readonly secrets: readonly string[]
  readonly problems: readonly string[]
}

function optionProblems(config: SessionConfig): string[] {
  const { signInPath, basePath, absoluteLifeSeconds, idleLifeSeconds, revocationStaleSeconds } = config
  return [
    // The front page may hold the form; the handlers need a folder of their own.
    ...(signInPath === '/' ? [] : pathProblems('signInPath', signInPath, { isPrefix: true })),
    ...pathProblems('basePath', basePath, { isPrefix: true }),
    ...numberProblems('absoluteLifeSeconds', absoluteLifeSeconds, 1),
    ...numberProblems('idleLifeSeconds', idleLifeSeconds, 1),
    ...numberProblems('revocationStaleSeconds', revocationStaleSeconds, 0),
  ]
}

function readParts(config: SessionConfig): Parts {
  const { appUrl = process.env.APP_URL, secrets = process.env.JWT_SECRET } = config
  const list = typeof secrets === 'string' || secrets === undefined ? splitSecrets(secrets) : secrets
  const url = appUrl ? parseUrl(appUrl) : null
  const loopback = url !== null && isLoopback(url)
  const problems = [...appUrlProblems(appUrl), ...secretProblems(list, { loopback }), ...optionProblems(config)]
  return { url, secrets: list, problems }
}

/** What is wrong with `APP_URL` and `JWT_SECRET`, each with its fix. Reads the environment now, not at import. */
export function sessionProblems(config: SessionConfig): readonly string[] {
  return readParts(config).problems
}

/** Reads and checks the configuration. Throws one `ConfigError` with every problem. */
export function resolveSessionContext(config: SessionConfig): SessionContext {
  const { url, secrets, problems } = readParts(config)
  throwProblems(problems)
  if (!url) throw new TypeError('APP_URL could not be read')
  const rings = new Map<KeyLabel, Promise<KeyRing>>()
  return {
    origin: url.origin,
    secure: url.protocol === 'https:',
    keys(label) {
      const ring = rings.get(label) ?? deriveKeyRing(secrets, label)
      rings.set(label, ring)
      return ring
    },
  }
}
