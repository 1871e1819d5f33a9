import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { difference } from '../stage/colour'
import { contrast } from '../stage/contrast'
import { SCHEMES } from './kit'
import { APART, PAIRS, type Pair } from './pairs'
import './contrast.css'

interface MeasuredProps {
  readonly pair: Pair
  readonly measure: (front: string, back: string) => number
}

/** A pair as the browser paints it here, and how far apart its colours are. */
function Measured({ pair: [front, back, least], measure }: MeasuredProps) {
  const sample = useRef<HTMLSpanElement>(null)
  const [found, setFound] = useState(0)
  useLayoutEffect(() => {
    if (!sample.current) return
    const { color, backgroundColor } = getComputedStyle(sample.current)
    setFound(measure(color, backgroundColor))
  }, [measure])
  return (
    <tr data-enough={found >= least}>
      <th scope="row">
        {/* A swatch, not a text: lines and rings need less than letters do. */}
        <span
          ref={sample}
          className="token-pair"
          style={{ color: `var(--_${front})`, background: `var(--_${back})` }}
        />
        {front}, {back}
      </th>
      <td>{found.toFixed(least < 1 ? 2 : 1)}</td>
      <td>{least}</td>
    </tr>
  )
}

/** How far apart the colours are of every pair that matters, measured in every look. */
export function ContrastCards({ looks }: { readonly looks: readonly string[] }): ReactNode {
  const names = looks.flatMap((look) => SCHEMES.map((scheme) => `${look} ${scheme}`))
  return (
    <div className="contrast" dir="ltr" lang="en">
      <h1>Contrast</h1>
      <p>
        As WCAG counts it: at least 4.5 for text, 3 for lines, rings and the shape of the button. The last three are
        differences in OKLab: the button must look like neither a failure nor a success. There 0.02 can just be told
        apart, and 0.1 from memory.
      </p>
      <div className="contrast-cards">
        {names.map((name) => (
          <section key={name} aria-label={name} className="dp-surface contrast-card" data-dp-theme={name}>
            <h2>{name}</h2>
            <table>
              <thead>
                <tr>
                  <th scope="col">Pair</th>
                  <th scope="col">is</th>
                  <th scope="col">least</th>
                </tr>
              </thead>
              <tbody>
                {PAIRS.map((pair) => (
                  <Measured key={pair.join()} pair={pair} measure={contrast} />
                ))}
                {APART.map((pair) => (
                  <Measured key={pair.join()} pair={pair} measure={difference} />
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
    </div>
  )
}
