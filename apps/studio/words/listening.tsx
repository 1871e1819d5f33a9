import { memo, type ReactNode, useEffect, useRef } from 'react'
import { copyOf } from '../stage/languages'
import { SignInStage } from '../stage/sign-in-stage'
import { rowOf, STATE_NAMES, type StateName } from '../states/state-table'
import { markedCopy, sayingsIn } from './states-that-say'

/** What each state says, as far as it has been heard. */
export type Heard = ReadonlyMap<StateName, ReadonlySet<string>>

const marked = markedCopy(copyOf('en'))

interface ListeningProps {
  readonly onHeard: (heard: Heard) => void
}

/** Plays every state out of sight with a dictionary whose texts are marked, and tells which marks appear. */
export const Listening = memo(function Listening({ onHeard }: ListeningProps): ReactNode {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = page
    if (!current) return
    const heard = new Map<StateName, ReadonlySet<string>>()
    const states = [...current.children]
    const listen = (changed: readonly Element[]) => {
      let isNew = false
      for (const [index, name] of STATE_NAMES.entries()) {
        const state = states[index]
        if (!state || !changed.includes(state)) continue
        // What was said once is said, also when an announcement has gone.
        const before = heard.get(name) ?? new Set()
        const now = new Set([...before, ...sayingsIn(state)])
        if (now.size > before.size) isNew = true
        heard.set(name, now)
      }
      if (isNew) onHeard(new Map(heard))
    }
    listen(states)
    const observer = new MutationObserver((records) =>
      listen(states.filter((state) => records.some(({ target }) => state.contains(target)))),
    )
    observer.observe(current, { subtree: true, childList: true, characterData: true, attributes: true })
    return () => observer.disconnect()
  }, [onHeard])
  return (
    <div ref={page} className="words-listening" aria-hidden inert>
      {STATE_NAMES.map((name) => (
        <div key={name}>
          <SignInStage {...rowOf(name).args} copy={marked} />
        </div>
      ))}
    </div>
  )
})
