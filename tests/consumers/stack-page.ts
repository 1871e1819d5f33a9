import type { SignInPage } from '../support/sign-in-page'
import type { Consumer } from './consumers'

/** How a visitor enters what is asked, with the script of the kit or without any. */
export function emailAndCode(signIn: SignInPage, { plainForms }: Consumer) {
  if (!plainForms) return { enterEmail: signIn.askForMail, enterCode: signIn.typeCode }
  return {
    async enterEmail(email: string) {
      await signIn.emailField.fill(email)
      await signIn.emailField.press('Enter')
      await signIn.codeField.waitFor()
    },
    async enterCode(code: string) {
      await signIn.codeField.fill(code)
      await signIn.codeField.press('Enter')
    },
  }
}
