import type { Mail } from '@/lib/inbox'
import type { HomeWords } from '@/lib/site-words/site-words'
import { CopyCode } from './copy-code'

const SHOWN = 3

interface Props {
  mails: readonly Mail[]
  url: string | null
  words: HomeWords
}

/** The mailbox beside the form: the newest email opened, older ones as lines under it. */
export function Inbox({ mails, url, words }: Props) {
  return (
    <section className="half inbox" aria-labelledby="their-inbox">
      <h2 id="their-inbox">{words.theirInbox}</h2>
      {mails.length === 0 ? (
        <div className="no-mail">
          <svg viewBox="0 0 48 36" aria-hidden="true">
            <path d="M2 2h44v32H2z" />
            <path d="m2 3 22 18L46 3" />
          </svg>
          <p>{url ? words.empty : words.realMail}</p>
        </div>
      ) : (
        <ol className="mails">
          {mails.slice(0, SHOWN).map((mail, index) => (
            <li key={mail.id}>{index === 0 ? <OpenMail mail={mail} words={words} /> : <p>{mail.subject}</p>}</li>
          ))}
        </ol>
      )}
      {url && (
        <a className="soft" href={url} target="_blank" rel="noreferrer">
          {words.openInbox}
        </a>
      )}
    </section>
  )
}

function OpenMail({ mail, words }: { mail: Mail; words: HomeWords }) {
  return (
    <article className="mail">
      <h3 dir="auto">{mail.subject}</h3>
      {mail.code && (
        <p className="digits" dir="ltr" translate="no">
          {mail.code}
        </p>
      )}
      <p className="ways-on">
        {mail.code && <CopyCode key={mail.code} code={mail.code} words={words} />}
        {mail.link && (
          <a className="button" href={mail.link} target="_blank" rel="noreferrer">
            {words.openLink}
          </a>
        )}
      </p>
    </article>
  )
}
