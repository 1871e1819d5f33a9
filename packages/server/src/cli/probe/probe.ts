import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseUrl } from '../../config/app-url'
import type { Call, Command, Io } from '../command'
import { UsageError } from '../usage-error'
import { createFindings } from './findings'
import { HELP } from './help'
import { loadSdk } from './load-sdk'
import { createMailPace } from './mail-pace'
import type { ProbeContext } from './probe-context'
import { checkIsDevelopment, readCredentials, readEmail, readVariables } from './probe-input'
import { type ProbeProfile, toProfile, writeProfile } from './probe-profile'
import { toLine, toPlan, toSummary } from './report'
import { runProbe } from './run-probe'
import { createService } from './service'
import { createTokenEndpoint } from './token-endpoint'

/** How time passes. Tests move it. */
export interface ProbeTimer {
  /** Milliseconds of a clock that is never set. */
  now(): number
  wait(seconds: number): Promise<void>
}

const realTimer: ProbeTimer = {
  now: () => performance.now(),
  wait: (seconds) => setTimeout(seconds * 1000),
}

const DEFAULT_FILE = 'doorpost-profile.json'

const printProfile = (io: Io, profile: ProbeProfile) => io.print(`\n${JSON.stringify(profile, null, 2)}`)

async function keepProfile({ options }: Call, io: Io, profile: ProbeProfile): Promise<void> {
  const { out, json } = options
  let file = typeof out === 'string' ? out : null
  if (file === null && !json) {
    const answer = await io.ask(`Write the profile to ${DEFAULT_FILE}? [y/N]`)
    if (/^y(es)?$/i.test(answer?.trim() ?? '')) file = DEFAULT_FILE
    else printProfile(io, profile)
  }
  if (file === null) return
  try {
    writeProfile(resolve(io.cwd, file), profile)
  } catch (error) {
    // Minutes and emails went into it.
    if (!json) printProfile(io, profile)
    throw new UsageError(
      `The profile could not be written to ${file}: ${error instanceof Error ? error.message : error}`,
    )
  }
  io.tell(`\nThe profile is in ${file}. Load it: startEmulator({ profile: '${file}' })`)
}

/** What the run works with. @throws UsageError before anything is called */
function createContext(call: Call, io: Io, timer: ProbeTimer) {
  const { credentials, url } = readCredentials(io)
  checkIsDevelopment(call, url)
  const email = readEmail(call, url)
  const templateVariables = readVariables(call)
  const { sdk, version } = loadSdk(io.cwd)
  const wait: ProbeContext['wait'] = async (seconds, why) => {
    io.tell(`Waiting ${seconds} seconds ${why}.`)
    await timer.wait(seconds)
  }
  const context: ProbeContext = {
    service: createService(sdk, credentials),
    tokens: createTokenEndpoint(credentials, io.now),
    findings: createFindings((finding) => {
      if (!call.options.json) io.print(toLine(finding))
    }),
    mail: createMailPace({ now: timer.now, wait }),
    linkUri: `${parseUrl(io.env.APP_URL ?? '')?.origin ?? 'http://localhost:3000'}/doorpost-probe`,
    templateVariables,
    email,
    isThorough: call.options.thorough === true,
    ask: io.ask,
    tell: io.tell,
    now: timer.now,
    wait,
  }
  return { context, url, version }
}

/** The command, on a clock. */
export function createProbe(timer: ProbeTimer = realTimer): Command {
  return {
    usage: 'doorpost probe [--email <address>] [options]',
    help: HELP,
    options: {
      email: { type: 'string' },
      'without-mail': { type: 'boolean' },
      thorough: { type: 'boolean' },
      variable: { type: 'string', multiple: true },
      out: { type: 'string' },
      'yes-this-is-development': { type: 'boolean' },
    },
    async run(call, io) {
      if (call.args.length > 0) throw new UsageError('doorpost probe takes no arguments.')
      const { context, url, version } = createContext(call, io, timer)
      io.tell(toPlan(context, url))
      const obstacle = await runProbe(context)
      if (obstacle !== null) throw new UsageError(`${obstacle} To see why: doorpost doctor`)
      const profile = toProfile(context.findings.settings(), version, io.now())
      const summary = toSummary(context)
      if (call.options.json) io.print(JSON.stringify({ ...summary.json, profile }))
      io.tell(summary.text)
      await keepProfile(call, io, profile)
      return summary.exitCode
    },
  }
}

/** `doorpost probe`: what holds of what Doorpost assumes about the service, in the user's own environment. */
export const probe: Command = createProbe()
