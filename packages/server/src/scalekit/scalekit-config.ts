import { isLoopback, parseUrl } from '../config/app-url'

/** API credentials of a Scalekit environment. */
export interface ScalekitCredentials {
  readonly environmentUrl: string
  readonly clientId: string
  readonly clientSecret: string
}

/** The emulator's default credentials: everyone knows them. */
const EMULATOR_CLIENT_ID = 'skc_emulator'
const EMULATOR_CLIENT_SECRET = 'emulator-secret'

const WHERE = 'Copy it from the Scalekit dashboard, or start the emulator and use the values that it prints.'

/** What is wrong with the credentials, as sentences with the fix. */
export function scalekitProblems(credentials: Partial<ScalekitCredentials>, appUrl: string | undefined): string[] {
  const { environmentUrl, clientId, clientSecret } = credentials
  const problems: string[] = []
  const url = environmentUrl ? parseUrl(environmentUrl) : null
  if (!environmentUrl) {
    problems.push(`SCALEKIT_ENVIRONMENT_URL is missing. ${WHERE}`)
  } else if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    problems.push(
      'SCALEKIT_ENVIRONMENT_URL is not a URL. Use the environment URL (https://your-app.scalekit.com), not the environment ID (env_…).',
    )
  } else if (url.protocol === 'http:' && !isLoopback(url)) {
    problems.push('SCALEKIT_ENVIRONMENT_URL uses http. Use https; http works for the emulator on this machine only.')
  }
  if (!clientId) problems.push(`SCALEKIT_CLIENT_ID is missing. ${WHERE}`)
  if (!clientSecret) problems.push(`SCALEKIT_CLIENT_SECRET is missing. ${WHERE}`)

  const app = appUrl ? parseUrl(appUrl) : null
  const usesEmulator = clientId === EMULATOR_CLIENT_ID || clientSecret === EMULATOR_CLIENT_SECRET
  if (usesEmulator && app && !isLoopback(app)) {
    problems.push(
      "SCALEKIT_CLIENT_ID or SCALEKIT_CLIENT_SECRET belongs to the emulator, but APP_URL is not localhost. Use your environment's credentials.",
    )
  }
  return problems
}
