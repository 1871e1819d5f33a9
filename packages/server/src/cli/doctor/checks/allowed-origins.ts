import { parseUrl } from '../../../config/app-url'
import type { AppView } from '../app-view'
import type { Check } from '../check'
import type { Finding } from '../finding'
import { elementsOf, stringOf } from '../literals'
import { nextConfig, settings } from '../next-config'

/** What is wrong with one entry. Next.js compares it with the host of `Origin`. */
function problemOf(entry: string, host: string | undefined): Pick<Finding, 'level' | 'what' | 'fix'> | null {
  if (entry.includes('://') || entry.includes('/')) {
    const fix = `Write the host alone: '${parseUrl(entry)?.host ?? 'app.example.com'}'.`
    return { level: 'error', what: `allowedOrigins has '${entry}', which matches nothing: entries are hosts.`, fix }
  }
  if (entry.includes('*')) {
    const what = `allowedOrigins has '${entry}': any site under it may call your Server Actions as your visitors.`
    return { level: 'warning', what, fix: `List each host${host ? `, such as '${host}'` : ''}.` }
  }
  if (!host || entry.toLowerCase() === host) return null
  const what = `allowedOrigins has '${entry}', which isn't the host of APP_URL. It may call your Server Actions.`
  return { level: 'warning', what, fix: 'Remove it, unless it is the address of your own proxy or a tunnel.' }
}

function originFindings(app: AppView): Finding[] {
  const source = nextConfig(app)
  const { sources } = app
  if (!source || !sources) return []
  const host = parseUrl(app.env.APP_URL ?? '')?.host
  const entries = settings(app, 'allowedOrigins').flatMap((node) => elementsOf(sources.api, node) ?? [])
  return entries.flatMap((node) => {
    const entry = stringOf(sources.api, node)
    const problem = entry === undefined ? null : problemOf(entry, host)
    return problem ? [{ id: 'allowed-origins', file: source.path, line: source.lineOf(node), ...problem }] : []
  })
}

export const allowedOrigins: Check = {
  name: 'allowed-origins',
  summary: 'Server Actions take requests from your own host only',
  needs: ['sources', 'next'],
  run: originFindings,
}
