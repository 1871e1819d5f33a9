import { type ReactNode, useState } from 'react'
import { mailPage } from '../mail/mail-page'
import { mailFor } from '../mail/render-mail'
import { CopyButton } from '../room/copy-button'
import { shownScheme } from '../room/shown-scheme'
import type { Dress } from './device-frame'
import type { Flow, FlowView } from './flow'
import type { FlowMail } from './flow-mail'
import type { Happening } from './flow-path'
import { LIFE_SECONDS } from './flow-server'
import './mailbox.css'

interface MailboxProps {
  readonly flow: Flow
  readonly view: FlowView
  readonly dress: Dress
  readonly onType: (mail: FlowMail) => void
}

type Way = readonly [happening: Happening, words: string]

/** Where the link of an email can be opened. */
const NEWEST: readonly Way[] = [
  ['link', 'here'],
  ['othertab', 'in another tab'],
  ['phone', 'on another phone'],
]
const OLDER: readonly Way[] = [['oldlink', 'here']]
const EXPIRED: readonly Way[] = [['link', 'here']]

/** Whether no later email belongs to the same sign-in. */
const isNewest = (mail: FlowMail, mails: readonly FlowMail[]) =>
  !mails.some(({ device, number }) => device === mail.device && number > mail.number)

type MailState = 'works' | 'expired' | 'older'

const MAIL_STATES: Readonly<Record<MailState, { readonly words: string; readonly ways: readonly Way[] }>> = {
  works: { words: 'the newest: it works', ways: NEWEST },
  expired: { words: 'expired: no longer works', ways: EXPIRED },
  older: { words: 'older: no longer works', ways: OLDER },
}

function stateOfMail(mail: FlowMail, { mails, seconds }: FlowView): MailState {
  if (!isNewest(mail, mails)) return 'older'
  return seconds < mail.arrivedAtSeconds + LIFE_SECONDS ? 'works' : 'expired'
}

/** Height of an email that cannot be measured: its pane is not shown. */
const HEIGHT = 520

/** How large an email is drawn; the same number stands in the sheet. */
const SCALE = 0.7

function MailCard({ mail, flow, view, dress, onType }: MailboxProps & { readonly mail: FlowMail }) {
  const [height, setHeight] = useState(HEIGHT)
  const { copy, branding, scheme } = dress
  const appName = branding?.brand.name
  const { from, subject, html } = mailFor({
    lang: copy.lang,
    email: mail.to,
    code: mail.code,
    linkUrl: mail.linkUrl,
    ...(appName && { appName }),
  })
  const state = stateOfMail(mail, view)
  const { words: worth, ways } = MAIL_STATES[state]
  const isElsewhere = mail.device === 'two'
  const happenings = isElsewhere ? [] : ways
  return (
    <article className="mailbox-mail" aria-label={subject}>
      <header>
        <p className="mailbox-from">
          <span>{from}</span>
          <span>{isElsewhere && state === 'works' ? 'to the second phone' : worth}</span>
        </p>
        <p className="mailbox-subject" lang={copy.lang} dir={copy.dir}>
          {subject}
        </p>
      </header>
      <div className="room-actions">
        <button
          type="button"
          className="room-button"
          data-kind={state === 'works' ? 'main' : undefined}
          onClick={() => onType(mail)}
        >
          Type the code
        </button>
        <CopyButton text={() => mail.code}>Copy the code</CopyButton>
      </div>
      {happenings.length > 0 && (
        <div className="mailbox-links">
          <span aria-hidden>Open the link</span>
          {happenings.map(([happening, words]) => (
            <button
              key={happening}
              type="button"
              className="room-button"
              aria-label={`Open the link ${words}`}
              onClick={() => flow.happen(happening)}
            >
              {words}
            </button>
          ))}
        </div>
      )}
      {/* A picture of the email: its link leads out of this page. What can be done with it is above. */}
      <div className="mailbox-picture" style={{ blockSize: height * SCALE }}>
        <iframe
          title={`The email: ${subject}`}
          sandbox="allow-same-origin"
          inert
          tabIndex={-1}
          srcDoc={mailPage(html, shownScheme(scheme))}
          style={{ blockSize: height }}
          onLoad={({ currentTarget }) =>
            setHeight(currentTarget.contentDocument?.documentElement.scrollHeight || HEIGHT)
          }
        />
      </div>
    </article>
  )
}

/** The visitor's mail: what the server has sent, newest first, and what can be done with it. */
export function Mailbox(props: MailboxProps): ReactNode {
  const { mails } = props.view
  return (
    <>
      {mails.length === 0 && <p className="mailbox-empty">No email yet. One comes when a code is asked for.</p>}
      {mails.toReversed().map((mail) => (
        <MailCard key={mail.number} {...props} mail={mail} />
      ))}
    </>
  )
}
