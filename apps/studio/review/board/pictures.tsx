import type { ReactNode } from 'react'
import { type Manifest, PICTURES } from './use-pictures'

interface PicturesProps {
  readonly manifest: Manifest
}

/** Pictures of every state as files, where they were made; and those that changed since the last release. */
export function Pictures({ manifest }: PicturesProps): ReactNode {
  const { pictures, changed = [] } = manifest
  return (
    <section className="board-pictures" aria-label="Pictures">
      <h2>Pictures</h2>
      {pictures.length === 0 ? (
        <p>
          <code>npm run pictures</code> makes a file of every state in three languages, three looks, light and dark, on
          a phone and a desk, those of a phone in forced colours, too, and a zip of them all. They are linked here once
          they are made.
        </p>
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
