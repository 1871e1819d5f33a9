import type { Locator, Page } from '@playwright/test'

/** The sign-in page as a visitor finds it: fields, buttons and messages by role or by the kit's stable parts. */
export interface SignInPage {
  readonly emailField: Locator
  readonly codeField: Locator
  readonly resendButton: Locator
  readonly changeEmailButton: Locator
  /** Text of a failure. Next.js has its own alert, for route changes. */
  readonly alert: Locator
  open(next?: string): Promise<void>
  /** Types the address and asks for the email, whatever comes of it. */
  submitEmail(email: string): Promise<void>
  /** Types the address and asks for the email; back once the code step is there. */
  askForMail(email: string): Promise<void>
  /** Types the code; the page checks it by itself after the last digit. */
  typeCode(code: string): Promise<void>
}

/** `path` is where the app has its sign-in page. */
export function signInPage(page: Page, path = '/login'): SignInPage {
  const emailField = page.locator('input[type=email]')
  const codeField = page.locator('input[autocomplete=one-time-code]')
  async function submitEmail(email: string) {
    await emailField.fill(email)
    await page.locator('[data-part=send-button]').click()
  }
  return {
    emailField,
    codeField,
    resendButton: page.locator('[data-part=resend-button]'),
    changeEmailButton: page.locator('[data-part=change-email]'),
    alert: page.locator('[role=alert]:not(#__next-route-announcer__)').filter({ hasText: /\S/ }),
    async open(next) {
      await page.goto(next === undefined ? path : `${path}?next=${encodeURIComponent(next)}`)
    },
    submitEmail,
    async askForMail(email) {
      await submitEmail(email)
      await codeField.waitFor()
    },
    async typeCode(code) {
      await codeField.pressSequentially(code)
    },
  }
}
