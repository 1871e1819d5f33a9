import { formatDuration } from '@doorpost/react'
import type { Session } from '@doorpost/server'
import { LocalTime } from '@/components/local-time'
import type { AccountWords } from '@/lib/account-words'
import type { Language } from '@/lib/choices'
import { momentOf } from '@/lib/moment'
import type { Claims } from '@/lib/sessions'
import type { SignInMoments } from '@/lib/sign-ins'

interface Props {
  readonly session: Session<Claims>
  /** Null where the app has no record of them: the steps then have no time. */
  readonly moments: SignInMoments | null
  /** Browser and system, as far as they are known. */
  readonly device: string
  readonly words: AccountWords['dashboard']
  readonly language: Language
}

interface Step {
  readonly name: string
  readonly at: Date | null | undefined
  readonly detail?: string
  readonly isAhead?: boolean
}

function stepsOf({ session, moments, device, words }: Props): readonly Step[] {
  const { method } = session.claims
  return [
    { name: words.sent, at: moments?.sentAt },
    ...(method ? [{ name: words[method], at: moments?.verifiedAt }] : []),
    { name: words.signedIn, at: new Date(session.signedInAt), detail: device },
    { name: words.until, at: new Date(session.expiresAt), isAhead: true },
  ]
}

/** What happened from the email on: only what the session says and the app wrote down. */
export function Story(props: Props) {
  const { moments, words, language } = props
  const { sentAt, verifiedAt } = moments ?? {}
  return (
    <section aria-labelledby="story">
      <h2 id="story">{words.story}</h2>
      <ol className="account-story">
        {stepsOf(props).map(({ name, at, detail, isAhead }) => (
          <li key={name} data-ahead={isAhead}>
            <strong>{name}</strong>
            {at && <LocalTime moment={momentOf(at, language, { hasSeconds: !isAhead })} />}
            {detail && <span>{detail}</span>}
          </li>
        ))}
      </ol>
      {sentAt && verifiedAt && (
        <p className="account-hint">
          {words.took(formatDuration(language, Math.ceil((verifiedAt.getTime() - sentAt.getTime()) / 1000)))}
        </p>
      )}
    </section>
  )
}
