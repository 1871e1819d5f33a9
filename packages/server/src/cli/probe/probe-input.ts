import { isLoopback } from '../../config/app-url'
import { canonicalEmail } from '../../contract'
import { scalekitProblems } from '../../scalekit/scalekit-config'
import type { Call, Io } from '../command'
import { UsageError } from '../usage-error'
import { isDevelopment, isReservedAddress } from './development'

/** The environment's credentials. @throws UsageError with what is wrong with them */
export function readCredentials({ env }: Io) {
  const { SCALEKIT_ENVIRONMENT_URL, SCALEKIT_CLIENT_ID, SCALEKIT_CLIENT_SECRET } = env
  const credentials = {
    environmentUrl: SCALEKIT_ENVIRONMENT_URL ?? '',
    clientId: SCALEKIT_CLIENT_ID ?? '',
    clientSecret: SCALEKIT_CLIENT_SECRET ?? '',
  }
  const problems = scalekitProblems(credentials, undefined)
  if (problems.length > 0) throw new UsageError(problems.join('\n'))
  return { credentials, url: new URL(credentials.environmentUrl) }
}

/** The user's own address, or null where no email is to be sent. @throws UsageError if nobody could read it */
export function readEmail({ options }: Call, url: URL): string | null {
  const { email } = options
  if (options['without-mail']) {
    if (email !== undefined) throw new UsageError('--email and --without-mail exclude each other.')
    return null
  }
  if (typeof email !== 'string') {
    if (options.thorough) throw new UsageError('--thorough counts emails: it needs --email.')
    return null
  }
  if (canonicalEmail(email) === null) throw new UsageError('--email is no address that can be mailed.')
  if (isReservedAddress(email) && !isLoopback(url)) {
    throw new UsageError('--email is an address that nobody reads: its emails would bounce. Give your own.')
  }
  return email.trim()
}

/** The values of `--variable`, by their names. @throws UsageError */
export function readVariables({ options }: Call): Readonly<Record<string, string>> {
  const given = Array.isArray(options.variable) ? options.variable.map(String) : []
  return Object.fromEntries(
    given.map((text) => {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? []
      if (name === undefined || value === undefined) throw new UsageError('--variable is written as name=value.')
      return [name, value]
    }),
  )
}

/** @throws UsageError if visitors may sign in there, unless the user says that they don't */
export function checkIsDevelopment({ options }: Call, url: URL): void {
  if (isDevelopment(url) || options['yes-this-is-development']) return
  throw new UsageError(
    `${url.host} may be production: Scalekit's environments for development are under .scalekit.dev. The probe sends wrong credentials and codes on purpose. If this is for development, add --yes-this-is-development.`,
  )
}
