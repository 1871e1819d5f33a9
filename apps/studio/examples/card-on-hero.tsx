import type { ReactNode } from 'react'
import './card-on-hero.css'

/** `app/login/layout.tsx`: a picture to the edges, and the sign-in on a card in front of it. */
export function CardOnHero({ children }: { children: ReactNode }) {
  return (
    <div className="hero">
      <div className="hero-page">
        <header className="hero-bar">
          <span className="hero-name">Tideline</span>
          <span>Harbour weather, hour by hour</span>
        </header>
        <section className="hero-card" aria-label="Sign in">
          {children}
        </section>
        <footer className="hero-foot">Next high water at 18:42</footer>
      </div>
    </div>
  )
}
