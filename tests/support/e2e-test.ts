import { test as base } from '@playwright/test'
import { e2eUrl } from './e2e-servers'
import { type EmulatorClient, emulatorClient } from './emulator-client'
import { type SignInPage, signInPage } from './sign-in-page'

interface Fixtures {
  /** The emulator that the app of this test sends its emails through. */
  readonly emulatorUrl: string
  readonly emulator: EmulatorClient
  readonly signIn: SignInPage
}

export const test = base.extend<Fixtures>({
  emulatorUrl: [e2eUrl('emulator'), { option: true }],
  emulator: async ({ emulatorUrl }, use) => use(emulatorClient(emulatorUrl)),
  signIn: async ({ page }, use) => use(signInPage(page)),
})

export { expect } from '@playwright/test'
export { cookieValue, pendingCookie, uniqueEmail, wrongCode } from './visitor'
