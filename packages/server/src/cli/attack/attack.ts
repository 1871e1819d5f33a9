import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isLoopback, parseUrl } from '../../config/app-url'
import type { Call, Command, ExitCode, Io } from '../command'
import { nearestName } from '../nearest-name'
import { UsageError } from '../usage-error'
import { openAppLog } from './app-log'
import type { AttackCase } from './attack-case'
import { createAttack } from './attack-context'
import { CASES } from './cases'
import { HELP } from './help'
import { toHtml } from './html-report'
import { inboxAt } from './inboxes/inbox-at'
import { readMap } from './read-map'
import { startRealBrowser } from './real-browser'
import { rehearse } from './rehearsal'
import { type AttackReport, exitCodeOf, summarise, toJson, toLines } from './report'
import { runAttack } from './run-attack'
import { type Budget, createTarget, DEFAULT_BUDGET } from './target'

const textOf = (value: Call['options'][string]) => (typeof value === 'string' ? value : undefined)

function toUrl(what: string, value: string | undefined, ownsHost: boolean): URL {
  const url = value === undefined ? null : parseUrl(value)
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`${what} is an address such as http://localhost:3000.`)
  }
  if (url.username || url.password) throw new UsageError(`${what} takes no name and no password.`)
  if (isLoopback(url) || ownsHost) return url
  throw new UsageError(
    `${url.hostname} is not this machine. Attack only what is yours: if it is, add --i-own-this-host. It then gets at most five requests a second.`,
  )
}

function inboxOf({ options }: Call, io: Io, ownsHost: boolean): URL {
  const given = textOf(options.inbox)
  if (given !== undefined) return toUrl('--inbox', given, ownsHost)
  const emulator = parseUrl(io.env.SCALEKIT_ENVIRONMENT_URL ?? '')
  if (emulator !== null && isLoopback(emulator)) return emulator
  throw new UsageError('Where do the emails arrive? Add --inbox with the address of the emulator, Mailpit or MailHog.')
}

const LONGEST_SECONDS = 3600

function budgetOf({ options }: Call): Budget {
  const given = textOf(options.seconds)
  if (given === undefined) return DEFAULT_BUDGET
  const seconds = Number(given)
  if (/^\d+$/.test(given) && seconds >= 1 && seconds <= LONGEST_SECONDS) return { ...DEFAULT_BUDGET, seconds }
  throw new UsageError(`--seconds is a number from 1 to ${LONGEST_SECONDS}.`)
}

/** The cases that `--only` names, by id or by threat. */
function chooseCases(only: string | undefined): readonly AttackCase[] {
  if (only === undefined) return CASES
  const names = only.split(',').map((name) => name.trim())
  const known = CASES.flatMap(({ id, threat }) => [id, threat])
  const unknown = names.find((name) => !known.includes(name))
  if (unknown === undefined) return CASES.filter(({ id, threat }) => names.includes(id) || names.includes(threat))
  const nearest = nearestName(unknown, known)
  throw new UsageError(
    `There is no case ${JSON.stringify(unknown)}.${nearest ? ` Did you mean ${nearest}?` : ''} See: --list`,
  )
}

function printCases({ options }: Call, io: Io): ExitCode {
  if (options.json) io.print(JSON.stringify(CASES.map(({ id, threat, title }) => ({ id, threat, title }))))
  else for (const { id, threat, title } of CASES) io.print(`${threat}  ${id.padEnd(26)} ${title}`)
  return 0
}

/** @throws UsageError if `write` does not work */
function orUsageError(write: () => void): void {
  try {
    write()
  } catch (error) {
    throw new UsageError(`The report could not be written: ${error instanceof Error ? error.message : error}`)
  }
}

/** Tries before the run whether the report can be written after it. Leaves the file as it was. */
function tryHtml(io: Io, file: string | undefined): void {
  if (file === undefined) return
  const path = resolve(io.cwd, file)
  const isNew = !existsSync(path)
  orUsageError(() => closeSync(openSync(path, 'a')))
  if (isNew) rmSync(path)
}

function writeHtml(io: Io, file: string | undefined, report: AttackReport): void {
  if (file === undefined) return
  orUsageError(() => writeFileSync(resolve(io.cwd, file), toHtml(report)))
  io.tell(`The report is in ${file}.`)
}

async function run(call: Call, io: Io): Promise<ExitCode> {
  const { options, args } = call
  if (options.list) return printCases(call, io)
  if (args.length !== 1) throw new UsageError('Which app? Call it like this: doorpost attack http://localhost:3000')
  const ownsHost = options['i-own-this-host'] === true
  const app = toUrl('The app', args[0], ownsHost)
  if (app.pathname !== '/' || app.search) {
    throw new UsageError(`The app is an origin: ${app.origin}. Where its routes are below it says --config.`)
  }
  const inbox = inboxOf(call, io, ownsHost)
  const map = readMap(io.cwd, textOf(options.preset), textOf(options.config))
  const cases = chooseCases(textOf(options.only))
  const logFile = textOf(options.log)
  const log = logFile === undefined ? null : openAppLog(resolve(io.cwd, logFile))
  const htmlFile = textOf(options.html)
  tryHtml(io, htmlFile)
  const startedMs = io.now()
  const target = createTarget(app, budgetOf(call), io.now)
  const isNeeded = cases.some(({ needs }) => needs?.includes('playwright'))
  const real = isNeeded ? await startRealBrowser(io.cwd, app, io.env.CHROMIUM_PATH) : null
  try {
    const run = randomBytes(4).toString('hex')
    const attack = createAttack({ map, target, mailbox: inboxAt(inbox), real, log, run })
    const has = await rehearse(attack)
    target.start()
    const ignoreInterrupts = io.onInterrupt(() => {
      target.stop()
      io.tell('Stopped: here is what was found so far.')
    })
    const results = await runAttack(attack, cases, has, (result) => {
      if (!options.json) io.print(toLines(result))
    }).finally(ignoreInterrupts)
    const seconds = Math.round((io.now() - startedMs) / 1000)
    const report = { origin: app.origin, results, requests: target.count(), seconds, isComplete: !target.isSpent() }
    io.print(options.json ? JSON.stringify(toJson(report)) : `\n${summarise(report)}`)
    writeHtml(io, htmlFile, report)
    return exitCodeOf(report)
  } finally {
    await real?.close()
  }
}

/** `doorpost attack`: what an attacker can do to the sign-in of a running app. */
export const attack: Command = {
  usage: 'doorpost attack <address of your app> [--inbox <address>] [options]',
  help: HELP,
  options: {
    inbox: { type: 'string' },
    preset: { type: 'string' },
    config: { type: 'string' },
    only: { type: 'string' },
    list: { type: 'boolean' },
    html: { type: 'string' },
    log: { type: 'string' },
    seconds: { type: 'string' },
    'i-own-this-host': { type: 'boolean' },
  },
  run,
}
