'use client'

import { type KeyboardEvent, type ReactNode, useState } from 'react'
import './dialog.css'

/** A shop's page, and the sign-in as a dialog over it. While it is open, the page behind is out of reach. */
export function SignInDialog({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(true)
  const closeOnEscape = ({ key }: KeyboardEvent) => key === 'Escape' && setIsOpen(false)
  return (
    <div className="shop">
      <div className="shop-page" inert={isOpen}>
        <header className="shop-bar">
          <strong>Kiln &amp; Clay</strong>
          <button type="button" className="shop-button" onClick={() => setIsOpen(true)}>
            Sign in
          </button>
        </header>
        <p className="shop-lead">Stoneware, fired on Tuesdays.</p>
        <ul className="shop-shelf">
          <li>Bowl, ash</li>
          <li>Cup, moss</li>
          <li>Plate, chalk</li>
          <li>Jug, slate</li>
        </ul>
      </div>
      {isOpen && (
        <div className="shop-shade">
          <dialog className="shop-dialog" open aria-label="Sign in" aria-modal="true" onKeyDown={closeOnEscape}>
            <button type="button" className="shop-close" aria-label="Close" onClick={() => setIsOpen(false)}>
              <span aria-hidden="true">✕</span>
            </button>
            {children}
          </dialog>
        </div>
      )}
    </div>
  )
}
