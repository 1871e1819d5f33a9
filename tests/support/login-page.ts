import type { Locator, Page } from '@playwright/test'

/** The demo's sign-in pages in its own frame. */
export const LOGIN_PATHS = ['/login', '/login/actions'] as const

/** Those of made-up clients, in documents of their own. */
export const CLIENT_PATHS = ['/login/custom', '/login/console'] as const

/** All of them, and what each says of itself in English. */
export const LOGIN_PAGES = [
  ...LOGIN_PATHS.map((path) => ({
    path,
    site: 'Doorpost demo',
    heading: 'Sign in or sign up for Doorpost',
    title: 'Sign in',
    codeHeading: 'Check your email',
  })),
  {
    path: '/login/custom',
    site: 'Fernway',
    heading: 'Your letters are waiting',
    title: 'Your letters are waiting',
    codeHeading: 'Your code is on its way',
  },
  {
    path: '/login/console',
    site: 'Tracebase',
    heading: 'Sign in to Tracebase',
    title: 'Sign in',
    codeHeading: 'Check your email',
  },
] as const

/**
 * How to open one for what only its scripts do: they and the one language have come. Before that the forms post by
 * themselves.
 */
export const hydrated = { waitUntil: 'networkidle' } as const

/** A sign-in page as a visitor finds it: by roles, names and words, so that it fits any markup. */
export interface LoginPage {
  readonly emailField: Locator
  readonly codeField: Locator
  readonly sendButton: Locator
  readonly verifyButton: Locator
  readonly resendButton: Locator
  readonly changeEmailButton: Locator
  /** Text of a failure. Next.js has its own alert, for route changes. */
  readonly alert: Locator
  /** Asks for the email; back once the code step is there. */
  askForMail(email: string): Promise<void>
}

export function loginPage(page: Page): LoginPage {
  const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name, exact: true })
  const emailField = page.getByLabel('Email', { exact: true })
  const codeField = page.getByLabel('Code', { exact: true })
  const sendButton = button(/^(Continue|Send my code)$/)
  return {
    emailField,
    codeField,
    sendButton,
    verifyButton: button('Sign in'),
    resendButton: button('Send a new code'),
    changeEmailButton: page.getByRole('main').getByRole('button', { name: /Use another address$/ }),
    alert: page.locator('[role=alert]:not(#__next-route-announcer__)').filter({ hasText: /\S/ }),
    async askForMail(email) {
      await emailField.fill(email)
      await sendButton.click()
      await codeField.waitFor()
    },
  }
}
