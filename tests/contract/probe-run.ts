import { dirname } from 'node:path'
import type { Emulator, InboxMessage } from '@doorpost/emulator'
import type { Io } from '../../packages/server/src/cli/command'
import { parseCall } from '../../packages/server/src/cli/parse-call'
import { createProbe } from '../../packages/server/src/cli/probe/probe'
import { testIo } from '../../packages/server/src/cli/test-io'
import { UsageError } from '../../packages/server/src/cli/usage-error'
import { sdkManifest } from '../../scripts/sdk-under-test.mjs'

/** The SDK is looked for from here, as from an app: its own folder finds itself. */
const cwd = dirname(sdkManifest)

/** The user's address. */
export const ADDRESS = 'ada.lovelace@example.com'

/** A run of the probe, as far as tests look at it. */
export interface ProbeRun {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Seconds that the probe waited. */
  readonly waited: number
}

/** What a test replaces. */
export interface ProbeOptions {
  readonly args?: readonly string[]
  readonly env?: Io['env']
  /** The user's answer to a question, from the newest email; null where nobody is there. Answering may take time. */
  readonly answer?: (question: string, mail: InboxMessage | undefined, pass: (seconds: number) => void) => string | null
  readonly parts?: Partial<Io>
}

/** Copies what is asked for out of the newest email. */
export function copyFrom(question: string, mail: InboxMessage | undefined): string | null {
  if (question.startsWith('The code')) return mail?.code ?? ''
  return question.includes('address of the link') ? (mail?.link ?? '') : ''
}

/** Runs `doorpost probe` against an emulator. Waiting moves the emulator's clock, and answers come from its inbox. */
export async function probe(emulator: Emulator, options: ProbeOptions = {}): Promise<ProbeRun> {
  const { args = ['--email', ADDRESS], env = {}, answer = copyFrom, parts = {} } = options
  let waited = 0
  let nowMs = 0
  function pass(seconds: number): void {
    nowMs += seconds * 1000
    emulator.advanceClock(seconds)
  }
  const command = createProbe({
    now: () => nowMs,
    async wait(seconds) {
      waited += seconds
      pass(seconds)
    },
  })
  const { io, out, err } = testIo({
    cwd,
    env: { ...emulator.env, ...env },
    now: Date.now,
    ask: async (question) => answer(question, emulator.messages()[0], pass),
    ...parts,
  })
  const code = await command.run(parseCall('probe', command, args), io).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error
    io.tell(error.message)
    return 2
  })
  return { code, out: out(), err: err(), waited }
}
