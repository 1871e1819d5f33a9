import { useEffect, useState } from 'react'

/** Long enough to read a form that was never seen before. */
const SCENE_MS = 2600

interface Film {
  readonly at: number
  readonly isRunning: boolean
  /** Stops at a scene. */
  readonly show: (index: number) => void
  readonly setRunning: (isRunning: boolean) => void
}

/** Goes from scene to scene, and begins anew after the last; stands still until it is started where motion is unwanted. */
export function useFilm(length: number, isStill: boolean): Film {
  const [at, setAt] = useState(0)
  const [isRunning, setRunning] = useState(!isStill)

  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setAt((index) => (index + 1) % length), SCENE_MS)
    return () => clearInterval(timer)
  }, [isRunning, length])

  const show = (index: number) => {
    setRunning(false)
    setAt(index)
  }
  return { at, isRunning, show, setRunning }
}
