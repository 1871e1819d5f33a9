import { scalekitProblems } from '../../../scalekit/scalekit-config'
import type { AppView } from '../app-view'
import type { Check } from '../check'
import { whereSet } from '../env-lines'
import type { Finding } from '../finding'

const LIMIT_MS = 5_000
/** Codes, links and sessions carry times; a minute is what they forgive. */
const MOST_SKEW_MS = 60_000

interface Credentials {
  readonly environmentUrl: string
  readonly clientId: string
  readonly clientSecret: string
}

/** The same request that the SDK makes before its first call. */
async function askForToken({ environmentUrl, clientId, clientSecret }: Credentials): Promise<Response | null> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  })
  try {
    const url = new URL('oauth/token', `${environmentUrl.replace(/\/+$/, '')}/`)
    const signal = AbortSignal.timeout(LIMIT_MS)
    // A redirect would carry the secret to somebody else.
    const response = await fetch(url, { method: 'POST', body, signal, redirect: 'manual' })
    // Only the status and the date count. The body may hold a token.
    await response.body?.cancel()
    return response
  } catch {
    return null
  }
}

function statusFinding(app: AppView, response: Response | null): Finding[] {
  if (response?.ok) return []
  if (response && response.status >= 400 && response.status < 404) {
    return [
      {
        id: 'provider-refused',
        level: 'error',
        ...whereSet(app, 'SCALEKIT_CLIENT_SECRET'),
        what: `Scalekit refuses SCALEKIT_CLIENT_ID and SCALEKIT_CLIENT_SECRET (status ${response.status}).`,
        fix: 'Copy both from the dashboard of the environment in SCALEKIT_ENVIRONMENT_URL.',
      },
    ]
  }
  const what = response
    ? `SCALEKIT_ENVIRONMENT_URL does not answer like Scalekit (status ${response.status}).`
    : 'SCALEKIT_ENVIRONMENT_URL did not answer within 5 seconds.'
  const fix = 'Start the emulator, or check the address and your network. To skip this check: --offline.'
  return [{ id: 'provider-unreachable', level: 'error', ...whereSet(app, 'SCALEKIT_ENVIRONMENT_URL'), what, fix }]
}

function clockFinding(app: AppView, response: Response | null, askedAt: number): Finding[] {
  const theirs = Date.parse(response?.headers.get('date') ?? '')
  if (Number.isNaN(theirs)) return []
  const ours = app.now()
  // The header has whole seconds, and was written at some time between question and answer.
  const skew = theirs > ours ? theirs - ours : Math.max(0, askedAt - theirs - 1_000)
  if (skew <= MOST_SKEW_MS) return []
  const direction = theirs > ours ? 'behind' : 'ahead of'
  return [
    {
      id: 'clock-off',
      level: 'error',
      what: `This machine's clock is ${Math.round(skew / 1000)} seconds ${direction} Scalekit's.`,
      fix: 'Set it, best with NTP: codes, links and sessions expire by it.',
    },
  ]
}

export const provider: Check = {
  name: 'provider',
  summary: 'Scalekit accepts the credentials, and the clocks agree',
  needs: ['network'],
  async run(app) {
    const credentials = {
      environmentUrl: app.env.SCALEKIT_ENVIRONMENT_URL ?? '',
      clientId: app.env.SCALEKIT_CLIENT_ID ?? '',
      clientSecret: app.env.SCALEKIT_CLIENT_SECRET ?? '',
    }
    const isOther = app.sources !== null && !app.setup.scalekit.some(({ options }) => options === undefined)
    // What is missing or malformed is told by the check of the environment.
    if (isOther || scalekitProblems(credentials, undefined).length > 0) return []
    const askedAt = app.now()
    const response = await askForToken(credentials)
    return [...statusFinding(app, response), ...clockFinding(app, response, askedAt)]
  },
}
