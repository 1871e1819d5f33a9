import { isLoopback, parseUrl } from '../../../config/app-url'
import type { AppView } from '../app-view'
import type { KitCall } from '../calls'
import type { Check } from '../check'
import type { Finding } from '../finding'
import { mayHave } from '../setup'

/** Files that say where an app is going to run, and whether there it is one process. */
const SIGNS = [
  { file: 'vercel.json', isMany: true },
  { file: '.vercel/project.json', isMany: true },
  { file: 'netlify.toml', isMany: true },
  { file: 'open-next.config.ts', isMany: true },
  { file: 'sst.config.ts', isMany: true },
  { file: 'fly.toml', isMany: true },
  { file: 'app.yaml', isMany: true },
  { file: 'render.yaml', isMany: false },
  { file: 'railway.json', isMany: false },
  { file: 'Procfile', isMany: false },
  { file: 'nginx.conf', isMany: false },
  { file: 'Caddyfile', isMany: false },
] as const

const placeOf = (call: KitCall | undefined) =>
  call ? { file: call.source.path, line: call.source.lineOf(call.node) } : {}

function hints(app: AppView): Finding[] {
  const sign = SIGNS.find(({ file }) => app.read(file) !== null)
  const many = SIGNS.find(({ file, isMany }) => isMany && app.read(file) !== null)
  const { sources, setup } = app
  if (!sources) return []
  const found: Finding[] = []
  if (sign && setup.auth.length > 0 && !mayHave(sources, setup.auth, 'trustedProxyHops')) {
    found.push({
      id: 'proxy-hops',
      level: 'hint',
      ...placeOf(setup.auth[0]),
      what: `${sign.file} looks like a proxy in front of the app, so without trustedProxyHops there are no limits per client.`,
      fix: 'Set trustedProxyHops in createAuth to the number of proxies, such as 1.',
    })
  }
  if (many && setup.sessions.length > 0 && !mayHave(sources, setup.sessions, 'store')) {
    found.push({
      id: 'store-not-shared',
      level: 'hint',
      ...placeOf(setup.sessions[0]),
      what: `${many.file} looks like several processes, but without a store each counts and signs out for itself.`,
      fix: 'Pass redisStore(…) or postgresStore(…) as store to createSessions.',
    })
  }
  return found
}

function addressHint(app: AppView): Finding[] {
  const url = parseUrl(app.env.APP_URL ?? '')
  const provider = parseUrl(app.env.SCALEKIT_ENVIRONMENT_URL ?? '')
  // With the emulator all of it is on this machine, on purpose.
  const isTrial = provider !== null && isLoopback(provider)
  if (!app.isProduction || !url || !isLoopback(url) || isTrial) return []
  const what = 'APP_URL is this machine, so cookies are only for it and links in emails lead here.'
  return [{ id: 'app-url-local', level: 'hint', what, fix: 'Set it to the https address that visitors open.' }]
}

export const deployment: Check = {
  name: 'deployment',
  summary: 'hints: trustedProxyHops, a shared store, APP_URL in production',
  needs: ['sources'],
  run: (app) => [...hints(app), ...addressHint(app)],
}
