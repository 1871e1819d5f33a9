import { memoryStore, type Store } from '@doorpost/server'

/** A store that every instance shares, and that can stop answering or come back empty. */
export interface SwitchedStore extends Store {
  /** From now on every call is refused. */
  goDown(): void
  /** It answers again, with what it held. */
  comeBack(): void
  /** Everything that it held is gone. */
  lose(): void
  readonly isDown: boolean
}

/** A {@link SwitchedStore} in memory. */
export function switchedStore(now: () => number): SwitchedStore {
  let memory = memoryStore({ now })
  let isDown = false

  function answering(): Store {
    if (isDown) throw new Error('the store of the model is down')
    return memory
  }

  return {
    get isDown() {
      return isDown
    },
    goDown: () => {
      isDown = true
    },
    comeBack: () => {
      isDown = false
    },
    lose: () => {
      memory = memoryStore({ now })
    },
    put: async (...call) => answering().put(...call),
    get: async (...call) => answering().get(...call),
    delete: async (...call) => answering().delete(...call),
    add: async (...call) => answering().add(...call),
  }
}
