import { fakeClock } from '@doorpost/react/testing'
import { stateNameOf } from '../states/state-of'
import type { StateName } from '../states/state-table'
import type { NextAnswer } from './flow-answers'
import { createFlowDevice, type DeviceSurroundings, type DeviceView, type FlowDevice } from './flow-device'
import { createFlowMail, type FlowMail } from './flow-mail'
import type { Deed, DeviceName, FlowStep, Happening } from './flow-path'

/** What the player shows. Replaced, never changed. */
export interface FlowView {
  readonly steps: readonly FlowStep[]
  /** The state that each step led to, on the device that it was done on. */
  readonly states: readonly StateName[]
  readonly one: DeviceView
  /** Opened by a link on another phone. */
  readonly two: DeviceView | null
  /** Oldest first. */
  readonly mails: readonly FlowMail[]
  /** What the server says to the next request. */
  readonly answer: NextAnswer
  readonly isConnected: boolean
  /** A slow answer is on its way. */
  readonly isWaiting: boolean
  /** Seconds since the beginning. */
  readonly seconds: number
}

/** A sign-in whose server, clock, connection and other devices are played by hand. */
export interface Flow {
  getView(): FlowView
  subscribe(listener: () => void): () => void
  /** Chooses what the server says to the next request; after that, everything works again. */
  setAnswer(answer: NextAnswer): void
  /** What the server says to every request, whatever is chosen; null gives the choice back. */
  force(answer: NextAnswer | null): void
  happen(happening: Happening): void
  device(name: DeviceName): FlowDevice | null
}

const TIMES: Partial<Record<Happening, number>> = { wait10: 10, wait30: 30, wait600: 600 }

const ASKING: ReadonlySet<StateName> = new Set<StateName>(['email.sending', 'code.verifying', 'code.resending'])
const ENDS: ReadonlySet<StateName> = new Set<StateName>(['done.redirecting', 'link.opened-in-other-tab'])

/** Begins at the empty address step. */
export function createFlow(): Flow {
  const clock = fakeClock()
  const beganAtMs = clock.now()
  const secondsNow = () => (clock.now() - beganAtMs) / 1000
  const listeners = new Set<() => void>()
  let forced: NextAnswer | null = null
  let chosen: NextAnswer = 'right'
  let letArrive: (() => void) | undefined
  let two: FlowDevice | null = null
  let acting: DeviceName = 'one'
  let parts: Pick<FlowView, 'steps' | 'states' | 'mails' | 'isConnected' | 'isWaiting'> = {
    steps: [],
    states: [],
    mails: [],
    isConnected: true,
    isWaiting: false,
  }

  const nameNow = (): StateName => {
    const { store, isInApp } = ((acting === 'two' && two) || one).getView()
    return isInApp ? 'done.redirecting' : stateNameOf({ state: store.getState(), typed: '', atMs: clock.now() })
  }
  /** The state that the last step has led to so far: an answer may still be on its way. */
  const statesNow = (isTold: boolean): readonly StateName[] => {
    const { steps, states } = parts
    const before = states[steps.length - 1]
    const name = nameNow()
    // What the page does by itself meanwhile, such as asking or taking back an error, is no outcome of the step.
    const isOutcome = isTold || !before || ASKING.has(before) || ENDS.has(name)
    return steps.length && isOutcome ? [...states.slice(0, steps.length - 1), name] : states
  }
  const show = (changes: Partial<typeof parts> = {}, isTold = true) => {
    parts = { ...parts, ...changes }
    parts = { ...parts, states: statesNow(isTold) }
    view = viewNow()
    for (const listener of listeners) listener()
  }
  const record = (device: DeviceName, step: FlowStep, changes: Partial<typeof parts> = {}) => {
    acting = device
    show({ steps: [...parts.steps, step], ...changes })
  }

  const surroundings = (device: DeviceName): DeviceSurroundings => ({
    now: clock.now,
    answer: () => forced ?? chosen,
    isConnected: () => device === 'two' || parts.isConnected,
    record(deed: Deed) {
      const isSlow = deed.includes('-slow')
      if (deed !== 'change') chosen = 'right'
      record(device, device === 'two' ? `two-${deed}` : deed, { isWaiting: isSlow })
    },
    arrival: () =>
      new Promise((resolve) => {
        letArrive = resolve
      }),
    deliver(to) {
      const mail = createFlowMail({ number: parts.mails.length, to, device, arrivedAtSeconds: secondsNow() })
      parts = { ...parts, mails: [...parts.mails, mail] }
      return mail
    },
    changed: () => isReady && show({}, false),
  })

  let isReady = false
  const one = createFlowDevice(surroundings('one'))
  isReady = true

  const viewNow = (): FlowView => ({
    ...parts,
    one: one.getView(),
    two: two?.getView() ?? null,
    answer: forced ?? chosen,
    seconds: secondsNow(),
  })
  let view = viewNow()

  const happenings: Partial<Record<Happening, () => void>> = {
    arrive() {
      letArrive?.()
      show({ isWaiting: false })
    },
    link: () => one.enter(),
    oldlink: () => one.open({ code: 'link_invalid' }),
    othertab: () => one.finishElsewhere(),
    otherbrowser: () => one.open({ code: 'different_browser' }),
    phone() {
      two = createFlowDevice(surroundings('two'), { code: 'different_browser' })
      show()
    },
    back: () => one.open(),
    offline: () => show({ isConnected: false }),
    online() {
      show({ isConnected: true })
      window.dispatchEvent(new Event('online'))
    },
  }

  return {
    getView: () => view,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    setAnswer(answer) {
      chosen = answer
      show({}, false)
    },
    force(answer) {
      forced = answer
      show({}, false)
    },
    happen(happening) {
      record('one', happening)
      const seconds = TIMES[happening]
      // A clock that moves wakes the page, which then asks on its own.
      if (seconds) clock.advance(seconds)
      happenings[happening]?.()
      if (happening === 'phone') acting = 'two'
      show()
    },
    device: (name) => (name === 'one' ? one : two),
  }
}
