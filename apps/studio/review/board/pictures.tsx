import { type ReactNode, useEffect, useState } from 'react'

/** What `npm run pictures` writes beside its pictures; empty where it was never run. */
interface Manifest {
  readonly pictures: readonly string[]
  /** Names of pictures that are not as they were in the run that they were compared with. */
  readonly changed?: readonly string[]
}

const FOLDER = 'pictures'

/** Pictures of every state as files, where they were made; and those that changed since the last release. */
export function Pictures(): ReactNode {
  const [manifest, setManifest] = useState<Manifest>({ pictures: [] })
  useEffect(() => {
    const asked = new AbortController()
    fetch(`${FOLDER}/pictures.json`, { signal: asked.signal })
      .then((response): Promise<Manifest> => response.json())
      .then(setManifest)
      // Left, or opened without a server: there are none to link.
      .catch(() => {})
    return () => asked.abort()
  }, [])
  const { pictures, changed = [] } = manifest
  return (
    <section className="board-pictures" aria-label="Pictures">
      <h2>Pictures</h2>
      {pictures.length === 0 ? (
        <p>
          <code>npm run pictures</code> makes a file of every state in three languages, three looks, light and dark, on
          a phone and a desk, and a zip of them all. They are linked here once they are made.
        </p>
      ) : (
        <>
          <p>
            {pictures.length} pictures, named by state, language, look and width.{' '}
            <a href={`${FOLDER}/pictures.zip`} download>
              All of them as a zip
            </a>
          </p>
          <ul className="board-files">
            {(changed.length > 0 ? changed : pictures).map((name) => (
              <li key={name}>
                <a href={`${FOLDER}/${name}`}>{name}</a>
                {changed.includes(name) && (
                  <>
                    {' '}
                    changed: <a href={`${FOLDER}/before/${name}`}>before</a>
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
