import { useEffect, useState } from 'react'

/** What `npm run pictures` writes beside its pictures; empty where it was never run. */
export interface Manifest {
  readonly pictures: readonly string[]
  /** Names of pictures that are not as they were in the run that they were compared with. */
  readonly changed?: readonly string[]
}

/** The folder of the static build that the pictures are in. */
export const PICTURES = 'pictures'

/** The pictures of every state, where they were made. */
export function usePictures(): Manifest {
  const [manifest, setManifest] = useState<Manifest>({ pictures: [] })
  useEffect(() => {
    const asked = new AbortController()
    fetch(`${PICTURES}/pictures.json`, { signal: asked.signal })
      .then((response): Promise<Manifest> => response.json())
      .then(setManifest)
      // Left, or opened without a server: there are none to link.
      .catch(() => {})
    return () => asked.abort()
  }, [])
  return manifest
}
