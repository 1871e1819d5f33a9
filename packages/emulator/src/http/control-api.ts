import type { EmulatorCore } from '../emulator-core'
import { ANIMAL_NAMES, ANIMALS } from '../mailbox/animals'
import {
  parseClockMove,
  parseFault,
  parseMailbox,
  parseMessageId,
  parseMethod,
  parseSettingsPatch,
} from './control-input'
import { RequestError } from './respond'

/** A request to the control API, with its body already parsed. */
export interface ControlRequest {
  readonly query: URLSearchParams
  readonly body: unknown
}

type ControlRoute = (core: EmulatorCore, request: ControlRequest) => unknown

function messagesAnswer(core: EmulatorCore, to?: string) {
  const [messages, refused] = [core.messages(to), core.refusedMails(to)]
  return { messages, refused, limit: core.inboxLimit, dropped: core.droppedMessages(), held: core.heldMessages() }
}

function mailboxAnswer(core: EmulatorCore) {
  const animals = ANIMAL_NAMES.map((name) => ({ name, about: ANIMALS[name].about }))
  return { mailbox: core.mailbox(), visiting: core.mailboxVisits(), animals }
}

async function openInApp(core: EmulatorCore, id: string) {
  const event = await core.openInApp(id)
  if (!event) throw new RequestError(404, 'There is no such email, or it has no link.')
  return event
}

function clockAnswer(core: EmulatorCore) {
  return { now: new Date(core.nowMs()).toISOString(), aheadSeconds: core.clockAheadSeconds() }
}

/** The control API: one line per route. What a route returns or resolves to is the JSON of a 200; an `InputError` is a 400. */
export const CONTROL_ROUTES: Readonly<Record<string, Readonly<Record<string, ControlRoute>>>> = {
  '/_emulator/health': {
    GET: () => ({ ok: true }),
  },
  '/_emulator/messages': {
    // A plus that was not encoded arrives as a space, which no address has.
    GET: (core, { query }) => messagesAnswer(core, query.get('to')?.replaceAll(' ', '+')),
    DELETE: (core) => {
      core.clearMessages()
      return messagesAnswer(core)
    },
  },
  '/_emulator/settings': {
    GET: (core) => core.settings(),
    PATCH: (core, { body }) => core.changeSettings(parseSettingsPatch(body)),
  },
  '/_emulator/faults': {
    GET: (core) => ({ faults: core.faults() }),
    POST: (core, { body }) => {
      core.addFault(parseFault(body))
      return { faults: core.faults() }
    },
    DELETE: (core, { query }) => {
      core.clearFaults(parseMethod(query.get('method') ?? undefined))
      return { faults: core.faults() }
    },
  },
  '/_emulator/mailbox': {
    GET: (core) => mailboxAnswer(core),
    PUT: (core, { body }) => {
      core.setMailbox(parseMailbox(body))
      return mailboxAnswer(core)
    },
  },
  '/_emulator/mailbox/open-in-app': {
    POST: (core, { body }) => openInApp(core, parseMessageId(body)),
  },
  '/_emulator/clock': {
    GET: (core) => clockAnswer(core),
    POST: (core, { body }) => {
      core.advanceClock(parseClockMove(body))
      return clockAnswer(core)
    },
  },
  '/_emulator/calls': {
    GET: (core) => core.calls(),
  },
  '/_emulator/reset': {
    POST: (core) => {
      core.reset()
      return { ok: true }
    },
  },
}
