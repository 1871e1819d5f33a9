import type { Copy } from '@doorpost/react/headless'
import type { ReactNode } from 'react'
import { RoomLink } from '../../room/room-link'
import { kit } from '../../tokens/the-kit'
import { slugOf } from '../state-id'
import { rowOf, type StateName } from '../state-table'
import { statusOf } from './http-answer'
import type { SaidWord } from './said-words'
import type { TokenRead } from './tokens-read'
import type { HeardLine } from './use-heard'

interface FactProps {
  readonly title: string
  /** What the list below shows, in a sentence. */
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** One thing to know of a state. */
export function Fact({ title, lead, children }: FactProps): ReactNode {
  return (
    <section className="room-panel state-page-fact" aria-label={title}>
      <h2>{title}</h2>
      {lead && <p>{lead}</p>}
      {children}
    </section>
  )
}

const POLITENESS = { polite: 'when it is quiet', assertive: 'at once' } as const

interface SpokenProps {
  readonly copy: Copy
  readonly children: string
}

/** A text of the form, on a line of its own: in its language, and from the side that it begins at. */
export function Spoken({ copy, children }: SpokenProps): ReactNode {
  return (
    <span className="state-page-spoken" lang={copy.lang} dir={copy.dir}>
      {children}
    </span>
  )
}

interface TranscriptProps {
  readonly heard: readonly HeardLine[]
  readonly copy: Copy
}

/** What a screen reader says by itself, in order. */
export function Transcript({ heard, copy }: TranscriptProps): ReactNode {
  if (heard.length === 0) return <p>Nothing by itself: the page is read from the top.</p>
  return (
    <ol className="state-page-heard">
      {heard.map(({ politeness, text }, index) => (
        <li key={`${index} ${text}`} data-politeness={politeness}>
          <Spoken copy={copy}>{text}</Spoken>
          <small>
            {politeness}, {POLITENESS[politeness]}
          </small>
        </li>
      ))}
    </ol>
  )
}

interface TokensProps {
  readonly tokens: readonly TokenRead[]
  readonly look: string
  readonly scheme: 'light' | 'dark'
}

/** The tokens that count here, what they are in this look, and who reads them. */
export function Tokens({ tokens, look, scheme }: TokensProps): ReactNode {
  return (
    <table className="room-table state-page-table">
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">In {look}</th>
          <th scope="col">Read by</th>
        </tr>
      </thead>
      <tbody>
        {tokens.map(({ token, uses }) => (
          <tr key={token}>
            <th scope="row">
              <code>--dp-{token}</code>
            </th>
            <td>
              <code>{kit.looks[look]?.[token]?.[scheme] ?? ''}</code>
            </td>
            <td>
              {uses.map(({ part, properties }) => (
                <span key={part} className="state-page-use" title={properties.join(', ')}>
                  {part}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface WordsProps {
  readonly state: StateName
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly words: readonly SaidWord[]
}

/** The texts that are said here, by their keys. */
export function Words({ state, lang, dir, words }: WordsProps): ReactNode {
  return (
    <>
      <table className="room-table state-page-table">
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Text ({lang})</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ key, text }) => (
            <tr key={key}>
              <th scope="row">
                <code>{key}</code>
              </th>
              <td lang={lang} dir={dir}>
                {text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <RoomLink to={{ id: 'design-words--words', args: { state: slugOf(state) } }}>Change these words</RoomLink>
    </>
  )
}

/** The same for those who build it: where the machine is, what failed, and what the server answered. */
export function ForDevelopers({ state }: { readonly state: StateName }): ReactNode {
  const { status, error } = rowOf(state)
  const http = error && statusOf(error)
  return (
    <dl className="state-page-pairs">
      <dt>
        <code>state.status</code>
      </dt>
      <dd>
        <code>{status}</code>
      </dd>
      <dt>
        <code>error.code</code>
      </dt>
      <dd>{error ? <code>{error}</code> : 'none'}</dd>
      <dt>HTTP answer</dt>
      <dd>{http ? <code>{http}</code> : error ? 'none: only the browser sees this failure' : 'none that failed'}</dd>
    </dl>
  )
}
