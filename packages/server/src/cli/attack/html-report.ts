import type { Verdict } from './attack-case'
import { type AttackReport, learnMore, summarise } from './report'
import type { Result } from './run-attack'

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
details { border: 1px solid #8886; border-radius: .5rem; margin: .5rem 0; padding: .5rem 1rem }
summary { cursor: pointer }
b { display: inline-block; min-width: 4.5rem }
.broken b { color: light-dark(#b00020, #ff8a80) }
.unclear b { color: light-dark(#8a5300, #ffc46b) }
.held b { color: light-dark(#1b6e2f, #7ddc95) }
dt { font-weight: 600 }
dd { margin: 0 0 .5rem }
`

const HEADINGS: readonly [Verdict, string][] = [
  ['broken', 'Worked'],
  ['unclear', 'Could not be told'],
  ['held', 'Held'],
  ['skipped', 'Not tried'],
]

function toDetails({ attackCase, verdict, happened }: Result): string {
  const { id, threat, title, tried, means, fix } = attackCase
  const rows = [
    ['Tried', tried],
    ['Happened', happened],
    ['If it works', means],
    ['Fix', fix],
    ['More', `${learnMore} (${threat})`],
  ] as const
  const list = rows.map(([name, text]) => `<dt>${name}</dt><dd>${escapeHtml(text)}</dd>`).join('')
  const head = `<b>${verdict}</b> ${escapeHtml(title)} <code>${threat} ${id}</code>`
  return `<details class="${verdict}"${verdict === 'broken' ? ' open' : ''}><summary>${head}</summary><dl>${list}</dl></details>`
}

/** The whole report in one file that loads nothing and runs nothing. */
export function toHtml(report: AttackReport): string {
  const parts = HEADINGS.flatMap(([verdict, heading]) => {
    const results = report.results.filter((result) => result.verdict === verdict)
    return results.length > 0 ? [`<h2>${heading}</h2>${results.map(toDetails).join('\n')}`] : []
  })
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>doorpost attack: ${escapeHtml(report.origin)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body><h1>doorpost attack</h1><p>${escapeHtml(summarise(report))}</p>
${parts.join('\n')}
</body></html>
`
}
