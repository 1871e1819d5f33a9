import type { Copy } from '@doorpost/react/headless'
import type { ReactNode } from 'react'
import type { Branding } from '../brand/brand-context'
import type { Look, Scheme } from '../room/dressed'
import { StatePicture } from '../room/state-picture'
import { SCENES } from './scenes'
import { useFilm } from './use-film'

/** Props of {@link Film}. */
export interface FilmProps {
  readonly copy: Copy
  readonly look: Look
  readonly scheme: Scheme
  readonly branding: Branding | null
  /** Whether nothing may move by itself. */
  readonly isStill: boolean
}

/** The whole flow in a phone, scene by scene, and below it as a strip to choose from. */
export function Film({ copy, look, scheme, branding, isStill }: FilmProps): ReactNode {
  const { at, isRunning, show, setRunning } = useFilm(SCENES.length, isStill)
  const scene = SCENES[at]
  const dress = { copy, look, scheme, branding }
  if (!scene) return null
  return (
    <section className="film" aria-label="A sign-in">
      <div className="film-phone">
        <StatePicture key={scene.state} state={scene.state} {...dress} height={540} scale={0.82} />
      </div>
      <p className="film-words" aria-live={isRunning ? 'off' : 'polite'}>
        {at + 1} of {SCENES.length}: {scene.words}
      </p>
      <button type="button" className="room-button" onClick={() => setRunning(!isRunning)}>
        {isRunning ? 'Pause' : 'Play'}
      </button>
      <ol className="film-strip">
        {SCENES.map(({ state, words }, index) => (
          <li key={state}>
            <StatePicture state={state} {...dress} height={560} scale={0.12} />
            <button type="button" aria-current={index === at ? 'step' : undefined} onClick={() => show(index)}>
              <span className="room-hidden">{words}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
