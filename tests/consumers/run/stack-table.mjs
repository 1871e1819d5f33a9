const marks = { passed: '✓', failed: '✗', without: '–' }
const first = [
  'install',
  'types',
  'build',
  'start',
  'api',
  'refusals',
  'code',
  'link',
  'no-script',
  'guard',
  'dev',
  'own',
]

const cellText = (cell) =>
  cell === undefined ? '' : `${marks[cell.result]}${cell.seconds === undefined ? '' : ` ${cell.seconds} s`}`

/**
 * One row a stack, one column a check, and below them why a cell is no ✓.
 *
 * @param {readonly { name: string, cells: Record<string, import('./run-stack.mjs').Cell> }[]} rows
 */
export function stackTable(rows) {
  const checks = first.filter((check) => rows.some(({ cells }) => cells[check]))
  const lines = rows.map(({ name, cells }) => [name, ...checks.map((check) => cellText(cells[check]))])
  const table = [['stack', ...checks], ['stack', ...checks].map(() => '---'), ...lines]
  const reasons = rows.flatMap(({ name, cells }) =>
    Object.entries(cells).flatMap(([check, { result, reason }]) =>
      reason ? [`- ${marks[result]} ${name}, ${check}: ${reason}`] : [],
    ),
  )
  return [...table.map((line) => `| ${line.join(' | ')} |`), ...(reasons.length > 0 ? ['', ...reasons] : [])].join('\n')
}
