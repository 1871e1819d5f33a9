import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { safeNext } from './addresses'
import { type App, createApp, type ServiceEnv } from './app'
import { me, resend, send, signOut, verifyCode, verifyLink } from './auth'
import type { FaultName } from './faults'
import { type Reply, readVisit, sendReply, type Visit } from './http'
import { readSession } from './session'

const ROUTES: Readonly<Record<string, (app: App, visit: Visit) => Reply | Promise<Reply>>> = {
  '/api/auth/send-passwordless': send,
  '/api/auth/resend-passwordless': resend,
  '/api/auth/verify': (app, visit) =>
    visit.method === 'POST' && !visit.query.has('link_token') ? verifyCode(app, visit) : verifyLink(app, visit),
  '/api/auth/logout': signOut,
  '/api/auth/me': me,
  '/login': login,
}

const page = (content: string) => `<!doctype html><html lang="en"><title>Bad app</title>${content}</html>`

function login(app: App, visit: Visit): Reply {
  const next = visit.query.get('next')
  const isIn = readSession(app, visit) !== null
  if (isIn && next !== null) {
    return { status: 303, location: app.has('sign-in-page-leads-anywhere') ? next : safeNext(app, next) }
  }
  const framed = app.has('framable') ? { headers: { 'content-security-policy': '' } } : {}
  return { status: 200, body: page('<form><input name="email"><button>Send</button></form>'), ...framed }
}

/** Whether a visitor may see the page: it asks itself, whatever stood in front of it. */
function mayPass(app: App, visit: Visit): boolean {
  if (readSession(app, visit) !== null) return true
  if (app.has('guard-takes-any-cookie') && visit.cookies('session').length > 0) return true
  if (app.has('guard-trusts-subrequest') && visit.header('x-middleware-subrequest') !== undefined) return true
  if (app.has('guard-lets-actions-pass') && visit.header('next-action') !== undefined) return true
  return app.has('guard-reads-raw-path') && !visit.rawPath.startsWith('/dashboard')
}

function dashboard(app: App, visit: Visit): Reply {
  if (!mayPass(app, visit)) {
    const base = app.has('redirect-from-host')
      ? `http://${visit.header('x-forwarded-host') ?? visit.header('host')}`
      : ''
    return { status: 307, location: `${base}/login?next=%2Fdashboard` }
  }
  const cached = app.has('answers-cacheable') ? { headers: { 'cache-control': 'public, s-maxage=60' } } : {}
  return { status: 200, body: page(`<h1>The secret ledger</h1><p>${readSession(app, visit)}</p>`), ...cached }
}

async function answer(app: App, visit: Visit): Promise<Reply> {
  const { path } = visit
  if (app.has('slash-redirect') && visit.rawPath.length > 1 && visit.rawPath.endsWith('/')) {
    return { status: 308, location: visit.rawPath.slice(0, -1) }
  }
  if (path === '/dashboard') return dashboard(app, visit)
  const route = Object.hasOwn(ROUTES, path) ? ROUTES[path] : undefined
  return route ? route(app, visit) : { status: 404, body: page('Not found') }
}

/** What is logged of a request. */
function lineOf({ method, path, body, header }: Visit, isVerbose: boolean): string {
  return isVerbose ? [method, path, body, header('cookie')].join(' ') : `${method} ${path}`
}

/** Starts the app on a free port of this machine. Without faults nothing is wrong with it. */
export async function startBadApp(env: ServiceEnv, faults: readonly FaultName[] = []) {
  let app: App | undefined
  const logDir = mkdtempSync(join(tmpdir(), 'bad-app-'))
  const logFile = join(logDir, 'app.log')
  appendFileSync(logFile, '')
  const server = createServer(async (incoming, outgoing) => {
    try {
      const visit = await readVisit(incoming)
      appendFileSync(logFile, `${lineOf(visit, app?.has('log-has-secrets') ?? false)}\n`)
      sendReply(outgoing, app ? await answer(app, visit) : { status: 503 })
    } catch (error) {
      sendReply(outgoing, { status: 500, body: { error: error instanceof Error ? error.name : 'unknown' } })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://localhost:${port}`
  app = createApp(origin, env, faults)
  return {
    origin,
    /** What it logs. */
    logFile,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(logDir, { recursive: true })
    },
  }
}
