import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { contrast } from '../stage/contrast'
import './tokens.css'

/** What a token has to stand out from, and how much (WCAG 1.4.3 for text, 1.4.11 for lines and rings). */
const PAIRS = [
  ['--dp-text', '--dp-surface', 4.5],
  ['--dp-text', '--dp-field', 4.5],
  ['--dp-muted', '--dp-surface', 4.5],
  ['--dp-danger', '--dp-surface', 4.5],
  ['--dp-success', '--dp-surface', 4.5],
  ['--dp-on-accent', '--dp-accent', 4.5],
  ['--dp-accent', '--dp-surface', 3],
  ['--dp-line', '--dp-surface', 3],
  ['--dp-ring', '--dp-surface', 3],
] as const

function Ratio({ pair: [front, back, least] }: { readonly pair: (typeof PAIRS)[number] }) {
  const sample = useRef<HTMLSpanElement>(null)
  const [ratio, setRatio] = useState(0)
  useLayoutEffect(() => {
    if (!sample.current) return
    const { color, backgroundColor } = getComputedStyle(sample.current)
    setRatio(contrast(color, backgroundColor))
  }, [])
  return (
    <td data-enough={ratio >= least} data-pair={`${front} on ${back}`}>
      {/* A swatch, not a text: lines and rings need less than letters do. */}
      <span
        ref={sample}
        className="token-swatch"
        style={{ color: `var(${front})`, background: `var(${back})`, borderColor: `var(${front})` }}
      />{' '}
      {ratio.toFixed(1)}
    </td>
  )
}

const looks = ['ink', 'meadow', 'clay'].flatMap((theme) => [`${theme} light`, `${theme} dark`])

/** The contrast of every pair that matters, measured in every look. */
export function ContrastTable(): ReactNode {
  return (
    <div className="tokens" dir="ltr" lang="en">
      <section aria-label="Contrast">
        <h1>Contrast</h1>
        <table>
          <thead>
            <tr>
              <th scope="col">Look</th>
              {PAIRS.map(([front, back, least]) => (
                <th key={front + back} scope="col">
                  {front.replace('--dp-', '')} on {back.replace('--dp-', '')} ({least})
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {looks.map((look) => (
              <tr key={look} data-dp-theme={look}>
                <th scope="row">{look}</th>
                {PAIRS.map((pair) => (
                  <Ratio key={pair[0] + pair[1]} pair={pair} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
