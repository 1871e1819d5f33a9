import { test as base } from '@playwright/test'
import { type EmulatorClient, emulatorClient } from '../support/emulator-client'
import { type SignInPage, signInPage } from '../support/sign-in-page'
import { readSuite } from './suite'

interface Fixtures {
  readonly emulatorUrl: string
  readonly emulator: EmulatorClient
  readonly signIn: SignInPage
}

export const test = base.extend<Fixtures>({
  emulatorUrl: [readSuite().emulatorUrl, { option: true }],
  emulator: async ({ emulatorUrl }, use) => use(emulatorClient(emulatorUrl)),
  signIn: async ({ page }, use) => use(signInPage(page)),
})

export { expect } from '@playwright/test'
