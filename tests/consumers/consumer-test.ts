import { test as base, expect, type Page } from '@playwright/test'
import { type EmulatorClient, emulatorClient } from '../support/emulator-client'
import { type SignInPage, signInPage } from '../support/sign-in-page'
import { uniqueEmail } from '../support/visitor'
import type { Consumer } from './consumers'

interface Fixtures {
  /** The app of this project. */
  readonly app: Consumer
  readonly emulatorUrl: string
  readonly emulator: EmulatorClient
  readonly signIn: SignInPage
  /** Signs a page's browser in, and says as whom. */
  readonly signInAs: (page: Page) => Promise<string>
  /** Turns the outcome round where the control that a test is about was taken out. */
  readonly outcome: undefined
}

export const test = base.extend<Fixtures>({
  app: [{ name: 'none', kind: 'guarded', url: '' }, { option: true }],
  emulatorUrl: ['', { option: true }],
  emulator: async ({ emulatorUrl }, use) => use(emulatorClient(emulatorUrl)),
  signIn: async ({ page, app }, use) => use(signInPage(page, app.kind === 'base-path' ? '/app/login' : '/login')),
  signInAs: async ({ emulator }, use) =>
    use(async (page) => {
      const email = uniqueEmail()
      const signIn = signInPage(page)
      await signIn.open()
      await signIn.askForMail(email)
      await signIn.typeCode((await emulator.newestMail(email)).code)
      await expect(page).toHaveURL('/dashboard')
      return email
    }),
  outcome: [
    async ({ app }, use, testInfo) => {
      testInfo.fail(app.kind === 'mutant', 'the control is taken out')
      await use(undefined)
    },
    { auto: true },
  ],
})

/** Signs out by a button without a form around it: that one works as soon as its script has loaded, and not before. */
export async function signOut(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'Sign out' }).click()
}

export { cookieValue, uniqueEmail, wrongCode } from '../support/visitor'
export { expect }
