import type { ReactNode } from 'react'
import { CHOICES, type MailView } from './mail-view'

interface MailToolsProps {
  readonly view: MailView
  readonly onView: (change: Partial<MailView>) => void
}

/** How the email is looked at. */
export function MailTools({ view, onView }: MailToolsProps): ReactNode {
  return (
    <div className="mail-tools">
      {Object.entries(CHOICES).map(([name, { legend, values }]) => (
        <fieldset key={name}>
          <legend>{legend}</legend>
          <div className="room-bar">
            {Object.entries(values).map(([value, words]) => (
              <button
                key={value}
                type="button"
                className="room-button"
                aria-pressed={Object.entries(view).some(([key, now]) => key === name && now === value)}
                onClick={() => onView({ [name]: value })}
              >
                {words}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
