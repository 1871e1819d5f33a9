import type { ReactNode } from 'react'
import { SCHEMES } from './kit'
import './contrast.css'

/** What a look is made of, small. */
function Sample({ name }: { readonly name: string }) {
  return (
    <div className="dp-surface nested-sample" data-dp-theme={name}>
      <strong style={{ fontFamily: 'var(--_heading-font)' }}>{name}</strong>
      <span style={{ color: 'var(--_muted)' }}>We’ll send a code</span>
      <span
        className="nested-field"
        style={{ borderColor: 'var(--_line)', background: 'var(--_field)', borderWidth: 'var(--_field-border)' }}
      >
        ada@example.com
      </span>
      <span style={{ color: 'var(--_danger)' }}>That code isn’t right.</span>
      <span
        className="nested-button"
        style={{ background: 'var(--_accent)', color: 'var(--_on-accent)', borderRadius: 'var(--_radius)' }}
      >
        Continue
      </span>
    </div>
  )
}

/** Each look inside each other, in both schemes. */
export function NestedLooks({ looks }: { readonly looks: readonly string[] }): ReactNode {
  const names = looks.flatMap((look) => SCHEMES.map((scheme) => `${look} ${scheme}`))
  return (
    <div className="nested" dir="ltr" lang="en">
      <h1>Nested</h1>
      <p>
        A look on any element, inside any other: a dark panel on a light page, a card of one look on a page of another.
      </p>
      {names.map((outer) => (
        <section key={outer} aria-label={`in ${outer}`} className="dp-surface nested-page" data-dp-theme={outer}>
          <h2>in {outer}</h2>
          <div className="nested-samples">
            {names.map((inner) => (
              <Sample key={inner} name={inner} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}
