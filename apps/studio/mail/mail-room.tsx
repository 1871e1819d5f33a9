import type { Copy } from '@doorpost/react/headless'
import { type ReactNode, useState } from 'react'
import { Room } from '../room/room'
import { Verdict } from '../room/verdict'
import { detectCode } from './code-detection'
import { cut, MAIL_CLIENTS, previewOf } from './mail-clients'
import { LOGO_URL, mailPage } from './mail-page'
import { MailTools } from './mail-tools'
import type { MailView } from './mail-view'
import { mailFor, templateMailFor } from './render-mail'
import './mail.css'

const CODE = '481516'
const LINK = 'https://app.example/api/auth/verify?link_token=0b1c'

/** Props of {@link MailRoom}. */
export interface MailRoomProps {
  /** What is shown first. Read once. */
  readonly start: MailView
  readonly copy: Copy
  readonly appName: string
  /** The brand's colour, as `#rrggbb`, if there is a brand. */
  readonly accent: string | undefined
  /** Runs when something else is shown. */
  readonly onView: (view: MailView) => void
}

/** The email of a sign-in, as the emulator writes it, in a list and opened. */
export function MailRoom({ start, copy: { lang, dir }, appName, accent, onView }: MailRoomProps): ReactNode {
  const [view, setView] = useState(start)
  const show = (change: Partial<MailView>) => {
    const next = { ...view, ...change }
    setView(next)
    onView(next)
  }
  const hasCode = view.holds !== 'link'
  const write = view.writer === 'template' ? templateMailFor : mailFor
  const mail = write({
    lang,
    email: 'ada@example.com',
    code: hasCode ? CODE : null,
    linkUrl: view.holds === 'code' ? null : LINK,
    appName,
    ...(accent && { accent }),
    ...(view.images !== 'none' && { logo: LOGO_URL }),
    template: view.purpose === 'sign-up' ? 'SIGNUP' : 'SIGNIN',
  })
  const preview = previewOf(mail.html)
  const found = detectCode(mail.text, CODE)
  return (
    <Room
      title="Mail"
      lead="The email of a sign-in in the kit’s template, which you paste into Scalekit’s dashboard, and as the emulator writes it for an app without one. The toolbar chooses the language and your brand."
    >
      <MailTools view={view} onView={show} />
      <div className="mail-page">
        <section className="mail-opened" aria-labelledby="mail-opened">
          <h2 id="mail-opened">Opened</h2>
          {view.part === 'html' ? (
            <div className="room-shade mail-frame" style={{ inlineSize: `${view.width}px` }}>
              <iframe title="The email" sandbox="" srcDoc={mailPage(mail.html, view.mode, view.images, accent)} />
            </div>
          ) : (
            <pre className="room-panel mail-text" lang={lang} dir={dir}>
              {mail.text}
            </pre>
          )}
          <p className="mail-note">
            The kit’s template has one image, your logo, if you give one. Many programs show none at first: then your
            app’s name is in its place. Forced dark is an estimate: programs turn colours over in their own ways.
          </p>
        </section>
        <div className="mail-aside">
          <section aria-labelledby="mail-list">
            <h2 id="mail-list">In a list</h2>
            <ul className="mail-list">
              {MAIL_CLIENTS.map(({ name, where, subjectLength, previewLength }) => (
                <li key={name + where}>
                  <small>
                    {name}, {where}
                  </small>
                  <div className="room-panel mail-row" lang={lang} dir={dir}>
                    <strong>{mail.from}</strong>
                    <span className="mail-subject">{cut(mail.subject, subjectLength)}</span>
                    <span className="mail-preview">{cut(preview, previewLength)}</span>
                  </div>
                </li>
              ))}
            </ul>
            <p className="mail-note">
              How much fits is an estimate, on the short side: it depends on the window and on the reader’s text size.
            </p>
          </section>
          {hasCode && (
            <section aria-labelledby="mail-code">
              <h2 id="mail-code">Does a phone find the code?</h2>
              <p>
                <Verdict isGood={found.isFound}>{found.reason}</Verdict>
              </p>
              <p className="room-panel" lang={lang} dir={dir}>
                {found.line}
              </p>
              <p className="mail-note">
                The rule held to here: 4 to 10 letters and digits, one a digit at least (Android’s SMS User Consent
                API), on one line with a word for a code. Apple recognises codes in Messages and Mail but publishes no
                rule for it.
              </p>
            </section>
          )}
        </div>
      </div>
    </Room>
  )
}
