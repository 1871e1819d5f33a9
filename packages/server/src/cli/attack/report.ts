import type { ExitCode } from '../command'
import type { Verdict } from './attack-case'
import type { Result } from './run-attack'

/** A run, as reports show it. */
export interface AttackReport {
  readonly origin: string
  readonly results: readonly Result[]
  readonly requests: number
  readonly seconds: number
  /** Whether all cases were got to: the seconds and requests were enough, and nobody stopped the run. */
  readonly isComplete: boolean
}

/** Where a threat is explained, in the repository and in the installed package. */
export const learnMore = 'docs/explanation/security.md#every-threat-by-its-number'

const VERDICTS: readonly Verdict[] = ['broken', 'unclear', 'held', 'skipped']

export function countOf({ results }: AttackReport, verdict: Verdict): number {
  return results.filter((result) => result.verdict === verdict).length
}

/** One line, and for what needs somebody's attention the rest below it. */
export function toLines({ attackCase, verdict, happened }: Result): string {
  const { id, threat, title, tried, means, fix } = attackCase
  const head = `${verdict.padEnd(7)}  ${threat}  ${id}: ${title}`
  if (verdict === 'held') return head
  if (verdict !== 'broken') return `${head}\n         ${happened}`
  const rest = [
    `Tried: ${tried}`,
    `Happened: ${happened}`,
    `Means: ${means}`,
    `Fix: ${fix}`,
    `More: ${learnMore} (${threat})`,
  ]
  return [head, ...rest.map((line) => `         ${line}`)].join('\n')
}

const INCOMPLETE =
  'Not everything was tried, so this says little. Where the time was too short, try again with --seconds 600, or attack a built app, which is faster.'

/** The last lines. */
export function summarise(report: AttackReport): string {
  const counts = VERDICTS.map((verdict) => `${countOf(report, verdict)} ${verdict}`).join(', ')
  const effort = `${counts}. ${report.requests} requests to ${report.origin} in ${report.seconds} seconds.`
  return report.isComplete ? effort : `${effort}\n${INCOMPLETE}`
}

export function toJson(report: AttackReport): object {
  const results = report.results.map(({ attackCase, verdict, happened }) => {
    const { run, needs, ...said } = attackCase
    return { ...said, verdict, happened, learnMore }
  })
  return { ...report, results }
}

/** 1 only for what was shown: an unclear case is no finding. 2 where there was no time to find anything. */
export function exitCodeOf(report: AttackReport): ExitCode {
  if (countOf(report, 'broken') > 0) return 1
  return report.isComplete ? 0 : 2
}
