import { answersArrive } from '../stage/create-stage'
import type { Flow } from './flow'
import type { FlowDevice } from './flow-device'
import { wrongCodeFor } from './flow-mail'
import { type Asked, askedBy, type FlowStep, readStep } from './flow-path'

/** The same for everybody: nobody's own address belongs into a link. */
const EMAIL = 'ada@example.com'

const asked = (step: FlowStep | undefined): Asked | null => {
  const read = step && readStep(step)
  return read?.kind === 'deed' ? askedBy(read.deed) : null
}

/** The code that a step types: what the server says decides the rest. */
function codeFor(device: FlowDevice, { types }: Asked, turn: number): string {
  const mails = device.getKept()?.mails ?? []
  const newest = mails.at(-1)?.code ?? '000000'
  if (types === 'wrong') return wrongCodeFor(newest, turn)
  return types === 'older' ? (mails.at(-2)?.code ?? newest) : newest
}

function ask(device: FlowDevice, what: Asked, turn: number) {
  const { store } = device.getView()
  const isOnEmail = store.getState().status.startsWith('email')
  if (what.request === 'verify') store.submitCode(codeFor(device, what, turn))
  else if (what.request === 'send' && isOnEmail) store.sendCode(EMAIL)
  else store.resendCode()
}

function play(flow: Flow, steps: readonly FlowStep[], turn: number) {
  const step = steps[turn]
  const read = step && readStep(step)
  if (!read) return
  if (read.kind === 'happening') {
    // A page that has its connection back asks again by itself: what is said then is the next step.
    const next = read.happening === 'online' ? asked(steps[turn + 1]) : null
    if (next) flow.setAnswer(next.answer)
    return flow.happen(read.happening)
  }
  const device = flow.device(read.device)
  const what = asked(step)
  if (!device) return
  if (!what) return device.getView().store.changeEmail()
  // Without a connection there is nothing to be said, and the next answer stays as it is.
  if (flow.getView().isConnected || what.answer !== 'offline') flow.setAnswer(what.answer)
  ask(device, what, turn)
}

/** Does again what a path tells. */
export async function replay(flow: Flow, steps: readonly FlowStep[]): Promise<void> {
  for (const turn of steps.keys()) {
    // Done already, by a page that asked again by itself.
    if (flow.getView().steps[turn] === steps[turn]) continue
    play(flow, steps, turn)
    await answersArrive()
  }
  flow.setAnswer('right')
}
