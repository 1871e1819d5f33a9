import { type APIRequestContext, expect } from '@playwright/test'
import type { EmulatorClient } from '../support/emulator-client'
import type { SignInPage } from '../support/sign-in-page'
import { uniqueEmail } from '../support/visitor'
import type { Consumer } from './consumers'

/** How a visitor enters what is asked, with the script of the kit or without any. The markup is the app's own. */
export function emailAndCode(signIn: SignInPage, { plainForms }: Consumer) {
  return {
    async enterEmail(email: string) {
      await signIn.emailField.fill(email)
      await signIn.emailField.press('Enter')
      await signIn.codeField.waitFor()
    },
    async enterCode(code: string) {
      if (!plainForms) return signIn.typeCode(code)
      await signIn.codeField.fill(code)
      await signIn.codeField.press('Enter')
    },
  }
}

/** Signs the cookies of `request` in, and says as whom. */
export async function signInByRequest(request: APIRequestContext, emulator: EmulatorClient): Promise<string> {
  const email = uniqueEmail()
  const post = (endpoint: string, data: object) =>
    request.post(`/api/auth/${endpoint}`, { data, headers: { 'doorpost-request': '1' } })
  await post('send', { email })
  const verified = await post('verify', { code: (await emulator.newestMail(email)).code })
  expect(verified.status()).toBe(200)
  return email
}
