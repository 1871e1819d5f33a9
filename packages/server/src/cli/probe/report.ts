import { isLoopback } from '../../config/app-url'
import type { ExitCode } from '../command'
import { ASSUMPTIONS, type Assumption } from './assumptions'
import type { Finding, Verdict } from './findings'
import type { ProbeContext } from './probe-context'
import { MOST_SENDS } from './steps/limits'

/** Emails of a usual run are five; a sixth goes out if the service sends a used one again. */
const MOST_MAILS = 6

/** The mistake that is easily made: the variables still point at the emulator. */
const OWN_MACHINE =
  'That host is your own machine: this tells you about the emulator, and nothing about Scalekit. To ask your environment, set SCALEKIT_ENVIRONMENT_URL.\n'

/** A finding as one line. */
export function toLine({ id, assumption, verdict, found, meaning }: Finding): string {
  const start = `${verdict.padEnd(7)}  ${id}: ${assumption}.`
  if (verdict === 'open') return `${start} ${found.charAt(0).toUpperCase()}${found.slice(1)}.`
  return `${start} Found: ${found}. For your app: ${meaning}.`
}

/** What is about to happen, before anything does. */
export function toPlan({ email, isThorough }: ProbeContext, url: URL): string {
  const calls = email === null ? 13 : isThorough ? 45 : 30
  const mails = email === null ? 0 : MOST_MAILS + (isThorough ? MOST_SENDS : 0)
  const mailPlan =
    email === null
      ? 'It sends no email.'
      : `It sends at most ${mails} emails, all of them to the address that you gave, and asks for what is in some of them. That takes ${isThorough ? '4 to 6' : '2 to 4'} minutes, most of them spent waiting: two emails a minute are allowed. Keep your inbox open, and don't open the links.`
  return `This makes about ${calls} calls to ${url.host}, one of them with a wrong secret. ${mailPlan} Ctrl+C ends it at any time.\n${isLoopback(url) ? OWN_MACHINE : ''}`
}

/** Whether the emulator can imitate what was found, or nothing can. */
const hasSetting = ({ id }: Finding) => {
  const assumption: Assumption = ASSUMPTIONS[id]
  return assumption.setting !== undefined
}

/** The end of the report. */
export function toSummary({ findings, service, tokens, mail }: ProbeContext) {
  const list = findings.list()
  const count = (verdict: Verdict) => list.filter((finding) => finding.verdict === verdict).length
  const calls = service.calls() + tokens.calls()
  const exitCode: ExitCode = list.some((finding) => finding.verdict === 'differs' && !hasSetting(finding)) ? 1 : 0
  return {
    exitCode,
    json: { findings: list, calls, mails: mail.count() },
    text: `\n${count('holds')} hold, ${count('differs')} differ, ${count('open')} could not be told or were not asked. ${calls} calls, ${mail.count()} emails.`,
  }
}
