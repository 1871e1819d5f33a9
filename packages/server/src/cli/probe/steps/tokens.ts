import type { ProbeContext } from '../probe-context'

const MOST_SECONDS = 30

function settleStatus(
  { findings }: ProbeContext,
  id: 'wrong-grant' | 'token-missing' | 'token-unknown',
  status: number | null,
  wanted: number,
) {
  if (status === null) return findings.open(id, 'could not be told: no answer over plain HTTP')
  // What stands between answers with these, whatever was asked.
  if (status >= 500 || status === 407 || status === 429) {
    return findings.open(id, `could not be told: HTTP ${status}`)
  }
  findings.fact(id, status === wanted, `HTTP ${status}`)
}

/** How the service tells who calls. */
export async function probeTokens(context: ProbeContext): Promise<void> {
  const { findings, service, tokens: endpoint } = context
  const wrong = await service.withSecret('doorpost-probe-wrong').verify({ code: '000000' }, 'doorpost-probe')
  if (!wrong.ok && ['unavailable', 'rate_limited'].includes(wrong.reason)) {
    findings.open('wrong-secret', 'could not be told: the service or the way to it failed')
  } else {
    const isRefused = !wrong.ok && wrong.reason === 'misconfigured'
    findings.fact('wrong-secret', isRefused, isRefused ? 'it is refused' : 'it is not refused as such')
  }
  settleStatus(context, 'wrong-grant', await endpoint.statusForGrant('doorpost_probe'), 400)
  settleStatus(context, 'token-missing', await endpoint.statusForToken(null), 401)
  settleStatus(context, 'token-unknown', await endpoint.statusForToken('doorpost-probe'), 401)
  const ahead = endpoint.secondsAhead()
  if (ahead === null) return findings.open('clock', 'could not be told: no answer had a Date')
  const side = ahead < 0 ? 'behind' : 'ahead'
  findings.fact('clock', Math.abs(ahead) < MOST_SECONDS, `this clock is ${Math.abs(ahead)} seconds ${side}`)
}
