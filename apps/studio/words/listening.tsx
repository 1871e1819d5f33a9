import { type ReactNode, useEffect, useRef } from 'react'
import { copyOf } from '../stage/languages'
import { SignInStage } from '../stage/sign-in-stage'
import { rowOf, STATE_NAMES, type StateName } from '../states/state-table'
import { markedCopy, sayingsIn } from './states-that-say'

/** What each state says, as far as it has been heard. */
export type Heard = ReadonlyMap<StateName, ReadonlySet<string>>

const marked = markedCopy(copyOf('en'))

/** Plays every state out of sight with a dictionary whose texts are marked, and tells which marks appear. */
export function Listening({ onHeard }: { readonly onHeard: (heard: Heard) => void }): ReactNode {
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = page
    if (!current) return
    const heard = new Map<StateName, ReadonlySet<string>>()
    const states = [...current.children]
    const listen = (changed: readonly Element[]) => {
      for (const [index, name] of STATE_NAMES.entries()) {
        const state = states[index]
        if (!state || !changed.includes(state)) continue
        // What was said once is said, also when an announcement has gone.
        heard.set(name, new Set([...(heard.get(name) ?? []), ...sayingsIn(state)]))
      }
      onHeard(new Map(heard))
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
}
