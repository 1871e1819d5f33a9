import type { ReactNode } from 'react'
import './split-page.css'

/** `app/login/layout.tsx`: what the product is on one half, the sign-in on the other. On a phone the form comes first. */
export function SplitPage({ children }: { children: ReactNode }) {
  return (
    <div className="split">
      <div className="split-page">
        <section className="split-form" aria-label="Sign in">
          {children}
        </section>
        <section className="split-side" aria-label="About Orchard">
          <strong>Orchard</strong>
          <blockquote>
            <p>We stopped counting boxes at night. Orchard counts them as they leave the tree.</p>
            <footer>Ines Duarte, Quinta do Vale</footer>
          </blockquote>
        </section>
      </div>
    </div>
  )
}
