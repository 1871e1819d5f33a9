import type { Page } from '@playwright/test'
import type { EmulatorClient } from './emulator-client'
import { signInPage } from './sign-in-page'

/** Whose mail to read. */
export interface Visitor {
  readonly email: string
  readonly emulator: EmulatorClient
  /** How many mails the address has got once this one is there. @default 1 */
  readonly mailCount?: number
}

/** Signs in on `page` by the code of the email; ends on the dashboard. */
export async function signInByCode(page: Page, { email, emulator, mailCount = 1 }: Visitor): Promise<void> {
  const signIn = signInPage(page)
  await signIn.open()
  await signIn.askForMail(email)
  await signIn.typeCode((await emulator.newestMail(email, mailCount)).code)
  await page.waitForURL('**/dashboard')
}

/** The user's id, which only the app's own code shows: no page does. */
export async function subjectOf(page: Page): Promise<string> {
  return page.evaluate(async () => (await (await fetch('/api/auth/session')).json()).session.subject)
}
