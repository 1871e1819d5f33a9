import type { ExitCode } from '../command'
import type { Verdict } from './attack-case'
import type { Result } from './run-attack'

/** A run, as reports show it. */
export interface AttackReport {
  readonly origin: string
  readonly results: readonly Result[]
  readonly requests: number
  readonly seconds: number
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

/** The last line. */
export function summarise(report: AttackReport): string {
  const counts = VERDICTS.map((verdict) => `${countOf(report, verdict)} ${verdict}`).join(', ')
  return `${counts}. ${report.requests} requests to ${report.origin} in ${report.seconds} seconds.`
}

export function toJson(report: AttackReport): object {
  const results = report.results.map(({ attackCase, verdict, happened }) => {
    const { run, needs, ...said } = attackCase
    return { ...said, verdict, happened, learnMore }
  })
  return { ...report, results }
}

/** 1 only for what was shown: an unclear case is no finding. */
export const exitCodeOf = (report: AttackReport): ExitCode => (countOf(report, 'broken') > 0 ? 1 : 0)
