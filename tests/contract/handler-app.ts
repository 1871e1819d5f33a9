import { type Emulator, startEmulator } from '@doorpost/emulator'
import { type AuthOptions, createAuth, memoryStore } from '@doorpost/server'
import { scalekit } from '@doorpost/server/scalekit'
import { createSessions } from '@doorpost/server/session'
import { testBrowser } from '@doorpost/server/testing'

/** Key material of no other app. */
const SECRET = 'k3N9vQ2xL7pR4tW8yB1mZ6cF5hJ0dG2s'
const APP_URL = 'http://localhost:3000'

/** The built kit on the real SDK and its own emulator, all on one clock. */
export async function startHandlerApp(options: Partial<AuthOptions> = {}) {
  const emulator: Emulator = await startEmulator()
  let aheadSeconds = 0
  const now = () => Date.now() + aheadSeconds * 1_000
  const lines: string[] = []
  const log = (line: string) => lines.push(line)
  const sessions = createSessions({ appUrl: APP_URL, secrets: SECRET, store: memoryStore({ now }), now, log })
  const { SCALEKIT_ENVIRONMENT_URL, SCALEKIT_CLIENT_ID, SCALEKIT_CLIENT_SECRET } = emulator.env
  const provider = scalekit({
    environmentUrl: SCALEKIT_ENVIRONMENT_URL,
    clientId: SCALEKIT_CLIENT_ID,
    clientSecret: SCALEKIT_CLIENT_SECRET,
  })
  // The first load of the SDK takes long enough to look like a slow service.
  await provider.warm?.()
  const auth = createAuth({ sessions, provider, limits: false, ...options })
  return {
    emulator,
    sessions,
    lines,
    newBrowser: () => testBrowser(auth, APP_URL),
    advance(seconds: number) {
      aheadSeconds += seconds
      emulator.advanceClock(seconds)
    },
    /** The newest email to an address. */
    mailTo(email: string) {
      const [mail] = emulator.messages(email)
      if (!mail) throw new Error(`the emulator sent no mail to ${email}`)
      return { code: mail.code ?? '', link: mail.link ?? '' }
    },
  }
}

/** The code of a failed answer; undefined where it did not fail. */
export async function errorCode(answer: Response): Promise<string | undefined> {
  return (await answer.clone().json()).error?.code
}
