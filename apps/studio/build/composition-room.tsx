import type { Copy } from '@doorpost/react/headless'
import type { ReactNode } from 'react'
import { CopyButton } from '../room/copy-button'
import { Dressed, type Look, type Scheme } from '../room/dressed'
import { Room } from '../room/room'
import { RoomLink } from '../room/room-link'
import { SignInStage } from '../stage/sign-in-stage'
import { storyIdOf } from '../states/state-id'
import type { StateName } from '../states/state-table'
import type { Composition } from './composition'
import { OTHER_WAYS } from './other-ways'
import { PagePicture } from './page-picture'
import './composition.css'

/** The states that a layout breaks at first: more words, another step, nothing left to press. */
const STRIP = {
  'email.invalid': 'A mistake in the address',
  'code.partial': 'The code, half typed',
  'code.last-attempt': 'A wrong code, one try left',
  'link.confirm': 'Opened from the email',
  'done.redirecting': 'Signed in',
} satisfies Partial<Record<StateName, string>>

// The keys of an object are what its type says as long as nothing is added to it.
const SHOWN = Object.entries(STRIP) as [keyof typeof STRIP, string][]

interface CompositionRoomProps extends Composition {
  readonly copy: Copy
  readonly look: Look
  readonly scheme: Scheme
}

function File({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <details className="build-file room-panel">
      <summary>{name}</summary>
      <CopyButton text={() => text}>Copy</CopyButton>
      <pre>
        <code>{text}</code>
      </pre>
    </details>
  )
}

/** A composition to be used, the states that it has to hold, and the files that make it. */
export function CompositionRoom({ title, lead, Layout, files, copy, look, scheme }: CompositionRoomProps): ReactNode {
  return (
    <Room title={title} lead={lead}>
      <section className="build-live room-shade" aria-label="The page, to be used">
        <Dressed look={look} scheme={scheme} branding={null} className="build-page">
          <Layout>
            <SignInStage copy={copy} />
          </Layout>
        </Dressed>
      </section>
      <h2>It holds in every state</h2>
      <ul className="build-strip">
        {SHOWN.map(([state, words]) => (
          <li key={state}>
            <PagePicture Layout={Layout} state={state} copy={copy} look={look} scheme={scheme} />
            <RoomLink to={{ id: storyIdOf(state) }}>{words}</RoomLink>
          </li>
        ))}
      </ul>
      <h2>The files</h2>
      {Object.entries(files).map(([name, text]) => (
        <File key={name} name={name} text={text} />
      ))}
      <h2>The same form in your own parts</h2>
      <ul className="build-ways">
        {OTHER_WAYS.map(({ name, lead, file, text, story }) => (
          <li key={name}>
            <h3>{name}</h3>
            <p>
              {lead} <RoomLink to={{ id: story }}>See such a form</RoomLink>
            </p>
            <File name={file} text={text} />
          </li>
        ))}
      </ul>
    </Room>
  )
}
