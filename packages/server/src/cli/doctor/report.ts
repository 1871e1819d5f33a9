import { FLOORS_DATE } from '../../floors/floors'
import type { Finding, Level } from './finding'

const ORDER: readonly Level[] = ['error', 'warning', 'hint']
const DAY_MS = 86_400_000
const OLD_DAYS = 90

/** The worst first; otherwise in the order of the checks. */
export const sortFindings = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level))

/** One line: where, how bad, which, what, and what to do. */
export function toLine({ id, level, file, line, what, fix }: Finding): string {
  const place = file === undefined ? '' : `${line === undefined ? file : `${file}:${line}`}  `
  return `${level}  ${id}  ${place}${what} ${fix}`
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

/** The last line. It never says that all is well when something was found, or when nothing was looked at. */
export function summarise(findings: readonly Finding[], checks: number): string {
  const found = ORDER.flatMap((level) => {
    const number = findings.filter((finding) => finding.level === level).length
    return number > 0 ? [count(number, level)] : []
  })
  return `${found.length > 0 ? found.join(', ') : 'Nothing found'} in ${count(checks, 'check')}.`
}

/** A note when nobody has looked for new versions of Next.js and React for long. */
export function ageOfFloors(now: number): string | undefined {
  const days = Math.floor((now - Date.parse(FLOORS_DATE)) / DAY_MS)
  if (days <= OLD_DAYS) return undefined
  return `The list of patched versions of Next.js and React is ${days} days old (${FLOORS_DATE}). Update @doorpost/server.`
}
