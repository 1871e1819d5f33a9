import { FLOORS_DATE } from '../../floors/floors'
import type { Call, Command, ExitCode, Io } from '../command'
import { UsageError } from '../usage-error'
import { type AppView, openApp } from './app-view'
import type { Check } from './check'
import { CHECKS } from './checks'
import type { Finding } from './finding'
import { applyFixes } from './fix'
import { ageOfFloors, sortFindings, summarise, toLine } from './report'
import { templateFindings } from './template'

/** What the checks came to. */
export interface Diagnosis {
  readonly findings: readonly Finding[]
  readonly checked: readonly string[]
  /** What was not looked at, by the reason. */
  readonly skipped: ReadonlyMap<string, readonly string[]>
}

function toUrl(value: Call['options'][string]): URL | null {
  if (typeof value !== 'string') return null
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new UsageError('--url is the address of the running app, such as http://localhost:3000.')
  }
  const url = new URL(value)
  // Findings repeat the address, and fetch refuses one with a password.
  if (url.username || url.password) throw new UsageError('--url takes no name and no password.')
  return url
}

function whySkipped(check: Check, app: AppView, isOffline: boolean): string | undefined {
  const needs = check.needs ?? []
  if (needs.includes('network') && isOffline) return '--offline'
  if (needs.includes('next') && !app.next) return 'Next.js is not installed here'
  return needs.includes('sources') ? app.withoutSources : undefined
}

/** `// doorpost-ignore page-without-guard: …` in the file that a finding is about. */
function isIgnored(app: AppView, { id, file }: Finding): boolean {
  return file !== undefined && new RegExp(`doorpost-ignore[^\\n]*\\b${id}\\b`).test(app.read(file) ?? '')
}

/** Runs every check that can run here. */
export async function diagnose(app: AppView, isOffline: boolean, checks = CHECKS): Promise<Diagnosis> {
  const skipped = new Map<string, string[]>()
  const runnable = checks.filter((check) => {
    const why = whySkipped(check, app, isOffline)
    if (why !== undefined) skipped.set(why, [...(skipped.get(why) ?? []), check.name])
    return why === undefined
  })
  const findings = await Promise.all(runnable.map((check) => check.run(app)))
  return {
    findings: sortFindings(findings.flat().filter((finding) => !isIgnored(app, finding))),
    checked: runnable.map(({ name }) => name),
    skipped,
  }
}

function printText(io: Io, { findings, checked, skipped }: Diagnosis): void {
  for (const finding of findings) io.print(toLine(finding))
  for (const [why, names] of skipped) io.print(`skipped  ${names.join(', ')}: ${why}`)
  const age = ageOfFloors(io.now())
  if (age !== undefined) io.print(age)
  io.print(summarise(findings, checked.length))
}

function printJson(io: Io, { findings, checked, skipped }: Diagnosis): void {
  const plain = findings.map(({ edit, ...finding }) => ({ ...finding, isFixable: edit !== undefined }))
  io.print(JSON.stringify({ findings: plain, checked, skipped: Object.fromEntries(skipped), versionsOf: FLOORS_DATE }))
}

/** `--template`: examines no app, so that a designer's folder needs none. */
function examineTemplate({ options }: Call, io: Io, path: string): ExitCode {
  if (options.fix || options.list || options.url !== undefined) {
    throw new UsageError('--template goes with --variables and --json only.')
  }
  const own = String(options.variables ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const findings = sortFindings(templateFindings(io.cwd, path, own))
  if (options.json) io.print(JSON.stringify({ findings }))
  else for (const line of [...findings.map(toLine), summarise(findings, 1)]) io.print(line)
  return findings.some(({ level }) => level !== 'hint') ? 1 : 0
}

async function run(call: Call, io: Io): Promise<ExitCode> {
  const { options, args } = call
  if (args.length > 0) throw new UsageError('doorpost doctor takes no arguments: it examines the app in this folder.')
  if (typeof options.template === 'string') return examineTemplate(call, io, options.template)
  if (options.variables !== undefined) throw new UsageError('--variables belongs to --template.')
  if (options.list) {
    for (const { name, summary } of CHECKS) io.print(`${name.padEnd(16)} ${summary}`)
    return 0
  }
  const app = openApp(io, toUrl(options.url))
  const diagnosis = await diagnose(app, options.offline === true)
  const { left, changes } = options.fix
    ? applyFixes(io.cwd, diagnosis.findings)
    : { left: diagnosis.findings, changes: [] }
  for (const change of changes) (options.json ? io.tell : io.print)(change)
  const after = { ...diagnosis, findings: left }
  if (options.json) printJson(io, after)
  else printText(io, after)
  return left.some(({ level }) => level !== 'hint') ? 1 : 0
}

/** `doorpost doctor`: reads, and changes a file only with `--fix`. */
export const doctor: Command = {
  usage: 'doorpost doctor [--offline] [--url <address>] [--fix] [--list] [--json]',
  help: `
Examines the app in this folder and names what is wrong, one line each with its
fix. Reads your sources with your own TypeScript, and runs none of them. Set
NODE_ENV=production to read the .env files of production.

It asks Scalekit for a token with your credentials, to see whether they are
accepted. Nothing else leaves this machine, and no secret is printed.

  --offline       don't ask Scalekit
  --url <address> ask the running app for the headers of its sign-in page
  --fix           change what it is sure of, and show each change
  --list          list the checks
  --template <path>    examine only an email's template, a file or a folder: whether
                       every variable that it names is one that emails have
  --variables <names>  what your app gives beside mailVariables, such as team,plan

A hint doesn't change the exit code. To silence a finding, write a comment in the
file that it names: // doorpost-ignore page-without-guard: the same for everyone

Exit codes: 0 nothing but hints, 1 something is wrong, 2 could not run.`,
  options: {
    offline: { type: 'boolean' },
    url: { type: 'string' },
    fix: { type: 'boolean' },
    list: { type: 'boolean' },
    template: { type: 'string' },
    variables: { type: 'string' },
  },
  run,
}
