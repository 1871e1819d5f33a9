import { isLoopback, parseUrl } from '../../../config/app-url'
import type { AppView } from '../app-view'
import type { Check } from '../check'
import type { Finding } from '../finding'
import { nextConfig } from '../next-config'
import { activeProxyFile } from '../proxy-file'

const FRAMES = /frame-ancestors|x-frame-options/i
/** Where hosts and proxies are told which headers to add. */
const HOST_FILES = ['vercel.json', 'netlify.toml', 'public/_headers', 'nginx.conf', 'Caddyfile']
const LIMIT_MS = 10_000
const FIX =
  "Send Content-Security-Policy: frame-ancestors 'none' with every page: https://nextjs.org/docs/app/guides/content-security-policy."

/** The files that may set headers: the configuration, the proxy, and what these two import. */
function filesWithHeaders(app: AppView): string[] {
  const { sources } = app
  const proxy = activeProxyFile(app)
  const first = [nextConfig(app), proxy && sources?.open(proxy.path)].filter((source) => source != null)
  const imported = first.flatMap((source) =>
    [...source.imports.values()].map(({ module }) => sources?.resolve(source, module)?.path ?? ''),
  )
  return [...first.map(({ path }) => path), ...imported, ...HOST_FILES]
}

function bySources(app: AppView): Finding[] {
  if (filesWithHeaders(app).some((file) => FRAMES.test(app.read(file) ?? ''))) return []
  const address = parseUrl(app.env.APP_URL ?? '')
  const isLocal = !address || isLoopback(address)
  const what = 'Nothing here keeps other sites from showing your sign-in page in a frame.'
  return [{ id: 'frame-headers', level: isLocal ? 'hint' : 'warning', file: nextConfig(app)?.path, what, fix: FIX }]
}

async function byAsking(app: AppView, url: URL): Promise<Finding[]> {
  const page = new URL(app.setup.signInPath, url)
  let response: Response
  try {
    response = await fetch(page, { signal: AbortSignal.timeout(LIMIT_MS), redirect: 'manual' })
    await response.body?.cancel()
  } catch {
    const what = `${page} did not answer.`
    return [{ id: 'page-unreachable', level: 'error', what, fix: 'Start the app, or leave --url out.' }]
  }
  if (response.status !== 200) {
    const what = `The sign-in page ${page} answers with status ${response.status}.`
    return [{ id: 'page-unreachable', level: 'error', what, fix: 'Open it, or set signInPath in createSessions.' }]
  }
  const policy = response.headers.get('content-security-policy') ?? ''
  if (/frame-ancestors/i.test(policy) || response.headers.has('x-frame-options')) return []
  const what = `${page} says nothing about frames, so other sites can show it in one.`
  return [{ id: 'frame-headers', level: 'warning', what, fix: FIX }]
}

export const frameHeaders: Check = {
  name: 'frame-headers',
  summary: 'other sites can’t show the sign-in page in a frame (with --url it asks the running app)',
  needs: ['sources', 'next'],
  run: (app) => (app.url ? byAsking(app, app.url) : bySources(app)),
}
