import type { BrowserContext } from '@playwright/test'
import { expect, test, uniqueEmail } from '../support/e2e-test'
import { signInPage } from '../support/sign-in-page'

/** Holds the tabs' sends back until so many of them are there: none of them has seen an answer to another. */
async function sendTogether(context: BrowserContext, count: number) {
  let arrived = 0
  let release = () => {}
  const all = new Promise<void>((resolve) => {
    release = resolve
  })
  await context.route('**/api/auth/send', async (route) => {
    arrived += 1
    if (arrived === count) release()
    await all
    await route.continue()
  })
}

test('two tabs that ask for their mails at the same moment sign in, each with its own code', async ({
  context,
  emulator,
}) => {
  await sendTogether(context, 2)
  const tabs = await Promise.all(
    [uniqueEmail(), uniqueEmail()].map(async (email) => {
      const page = await context.newPage()
      return { email, page, signIn: signInPage(page) }
    }),
  )
  await Promise.all(tabs.map(({ signIn }) => signIn.open()))
  await Promise.all(tabs.map(({ signIn, email }) => signIn.askForMail(email)))

  for (const { email, page, signIn } of tabs) {
    const { code } = await emulator.newestMail(email)
    await signIn.typeCode(code)
    await expect(page).toHaveURL('/dashboard')
    await expect(page.getByText(email).first()).toBeVisible()
  }
})
