import type { ReactNode } from 'react'
import { RoomLink } from '../../room/room-link'
import { type Manifest, PICTURES } from './use-pictures'

interface PicturesProps {
  readonly manifest: Manifest
}

/** Pictures of every state as files, where they were made; and those that changed since the last release. */
export function Pictures({ manifest }: PicturesProps): ReactNode {
  const { pictures, changed = [] } = manifest
  return (
    <section id="board-pictures" tabIndex={-1} className="board-pictures" aria-label="Pictures">
      <h2>Pictures</h2>
      {pictures.length === 0 ? (
        <>
          <p>
            This copy of the Studio was published without picture files. Whoever publishes it can add them: they run{' '}
            <code>npm run pictures</code>, and here you find a PNG of every state, in three languages and three looks,
            light and dark, on a phone and on a desk, and in forced colours on a phone, each by itself or all as a zip.
          </p>
          <p>
            You need some now? <RoomLink to={{ id: 'flow-player--player' }}>Play a sign-in</RoomLink>, choose
            “Pictures”, and save every step of it as one PNG.
          </p>
        </>
      ) : (
        <>
          <p>
            {pictures.length} pictures, named by state, language, look and width.{' '}
            <a href={`${PICTURES}/pictures.zip`} download>
              All of them as a zip
            </a>
          </p>
          <ul className="board-files">
            {(changed.length > 0 ? changed : pictures).map((name) => (
              <li key={name}>
                <a href={`${PICTURES}/${name}`}>{name}</a>
                {changed.includes(name) && (
                  <>
                    {' '}
                    changed: <a href={`${PICTURES}/before/${name}`}>before</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
