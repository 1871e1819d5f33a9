import type { ReactNode } from 'react'
import './dense-app.css'

const PLACES = ['Overview', 'Deploys', 'Logs', 'Members', 'Billing']

/** A dark dashboard, and the sign-in as one of its panels: small controls, square corners, the app's own blue. */
export function DenseApp({ children }: { children: ReactNode }) {
  return (
    <div className="dense dp-surface" data-dp-theme="ink dark">
      <div className="dense-page">
        <nav className="dense-nav" aria-label="Relay">
          <strong>Relay</strong>
          <ul>
            {PLACES.map((place) => (
              <li key={place} data-here={place === 'Billing' || undefined}>
                {place}
              </li>
            ))}
          </ul>
        </nav>
        <div className="dense-main">
          <section className="dense-panel" aria-label="Sign in again">
            <p className="dense-why">Billing is shown to whoever signed in within the last ten minutes.</p>
            {children}
          </section>
          <dl className="dense-facts">
            <div>
              <dt>Workspace</dt>
              <dd>north-2</dd>
            </div>
            <div>
              <dt>Plan</dt>
              <dd>Team, 14 seats</dd>
            </div>
            <div>
              <dt>Next invoice</dt>
              <dd>1 December</dd>
            </div>
          </dl>
        </div>
      </div>
    </div>
  )
}
