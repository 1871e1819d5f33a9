import sheet from '@doorpost/react/styles.css?raw'
import { type ReactNode, useRef } from 'react'
import { kit } from '../tokens/the-kit'
import { tokensOf } from './part-tokens'
import { useBadges } from './use-badges'
import './anatomy.css'
import './facts.css'

interface AnatomyProps {
  /** Each `data-part`, and what it is. */
  readonly rows: readonly (readonly [part: string, fact: string])[]
  /** The part, drawn. */
  readonly children: ReactNode
}

/** A part with a number at each piece of it that is there now, what the pieces are, and the tokens that they read. */
export function Anatomy({ rows, children }: AnatomyProps): ReactNode {
  const picture = useRef<HTMLDivElement>(null)
  const parts = rows.map(([part]) => part)
  const badges = useBadges(picture, parts)
  const shown = new Set(badges.map(({ number }) => number))
  const names = tokensOf(
    sheet,
    parts.flatMap((part) => part.split(', ')),
    kit.tokens.map(({ name }) => name),
  )
  return (
    <>
      <div className="anatomy">
        <div ref={picture}>{children}</div>
        {badges.map(({ number, left, top }) => (
          <span key={number} className="anatomy-badge" style={{ left, top }} aria-hidden="true">
            {number}
          </span>
        ))}
      </div>
      <p>A picture, not to be typed into. Open the story in the sidebar to use it.</p>
      <table className="facts sb-unstyled">
        <thead>
          <tr>
            <th scope="col">number</th>
            <th scope="col">data-part</th>
            <th scope="col">what it is, and its data-state</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([part, fact], index) => (
            <tr key={part}>
              <td>{shown.has(index + 1) ? index + 1 : 'not shown'}</td>
              <th scope="row">{part}</th>
              <td>{fact}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Tokens that it reads</h3>
      <ul className="anatomy-tokens sb-unstyled">
        {names.map((name) => (
          <li key={name}>
            <code>--dp-{name}</code>
          </li>
        ))}
        {names.length === 0 && <li>None of its own: it takes what is around it.</li>}
      </ul>
    </>
  )
}
