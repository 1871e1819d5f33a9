import { appProblems } from '../../../config/app-context'
import { scalekitProblems } from '../../../scalekit/scalekit-config'
import type { AppView } from '../app-view'
import type { Check } from '../check'
import { whereSet } from '../env-lines'
import type { Finding } from '../finding'
import { mayHave } from '../setup'

const NAMES = ['APP_URL', 'JWT_SECRET', 'SCALEKIT_ENVIRONMENT_URL', 'SCALEKIT_CLIENT_ID', 'SCALEKIT_CLIENT_SECRET']
const IDS: Readonly<Record<string, string>> = { APP_URL: 'app-url', JWT_SECRET: 'jwt-secret' }

/** The sentence of the kit's own error: what is wrong, then its fix. */
function toFinding(app: AppView, problem: string): Finding {
  const name = /^[A-Z_]+/.exec(problem)?.[0] ?? ''
  const [what = problem, ...fix] = problem.split(/(?<=\.) (?=[A-Z])/)
  return {
    id: IDS[name] ?? 'scalekit-credentials',
    level: 'error',
    ...whereSet(app, name),
    what,
    fix: fix.join(' ') || `Change ${name}.`,
  }
}

/** What Next.js puts another variable in place of, also between quotes; this command leaves it as it is written. */
function referenceIn(app: AppView, name: string): Finding[] {
  const place = whereSet(app, name)
  if (!app.next || !place.file || !/(?<!\\)\$\{?\w/.test(app.env[name] ?? '')) return []
  const what = `Next.js takes a $ in ${name} for the name of a variable, so it reads another value than is written there.`
  const fix = `Write it without $, or set ${name} in the environment itself.`
  return [{ id: IDS[name] ?? 'scalekit-credentials', level: 'error', ...place, what, fix }]
}

/** Whether the app passes a value itself instead of leaving it to the environment. */
function isPassed(app: AppView, problem: string): boolean {
  const { sources, setup } = app
  if (!sources) return false
  if (problem.startsWith('APP_URL')) return mayHave(sources, setup.sessions, 'appUrl')
  if (problem.startsWith('JWT_SECRET')) return mayHave(sources, setup.sessions, 'secrets')
  // Without any call of scalekit() the app has a provider of its own.
  return setup.scalekit.length === 0 || setup.scalekit.some(({ options }) => options !== undefined)
}

export const environment: Check = {
  name: 'environment',
  summary: 'the variables are there, well-formed and strong enough',
  run(app) {
    const { APP_URL, JWT_SECRET } = app.env
    const credentials = {
      environmentUrl: app.env.SCALEKIT_ENVIRONMENT_URL ?? '',
      clientId: app.env.SCALEKIT_CLIENT_ID ?? '',
      clientSecret: app.env.SCALEKIT_CLIENT_SECRET ?? '',
    }
    // An empty text is a missing variable too; undefined would read this process's own environment.
    const problems = [
      ...appProblems({ appUrl: APP_URL ?? '', secrets: JWT_SECRET ?? '' }),
      ...scalekitProblems(credentials, APP_URL),
    ]
    const references = NAMES.filter((name) => !isPassed(app, name)).flatMap((name) => referenceIn(app, name))
    const isTold = (problem: string) =>
      references.some(({ what }) => what.includes(` in ${/^[A-Z_]+/.exec(problem)?.[0]} `))
    const left = problems.filter((problem) => !isPassed(app, problem) && !isTold(problem))
    return [...references, ...left.map((problem) => toFinding(app, problem))]
  },
}
