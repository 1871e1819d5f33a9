import { test as base, expect, uniqueEmail, wrongCode } from '../support/e2e-test'
import { hydrated, LOGIN_PAGES, type LoginPage, loginPage } from '../support/login-page'
import { layoutShift, watchConsole, watchShifts } from '../support/page-watch'

/** Every test fails if its page complains in the console. */
const test = base.extend<{ login: LoginPage; complaints: string[] }>({
  login: async ({ page }, use) => use(loginPage(page)),
  complaints: [
    async ({ page }, use) => {
      const complaints = watchConsole(page)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

for (const { path, site, heading, title, codeHeading } of LOGIN_PAGES) {
  test.describe(path, () => {
    test('the code signs in; each step has its title, and nothing moves by itself', async ({
      page,
      login,
      emulator,
    }) => {
      const email = uniqueEmail()
      await watchShifts(page)
      await page.goto(`${path}?next=/account/settings`, hydrated)
      await expect(page).toHaveTitle(`${title} · ${site}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
      await login.askForMail(email)
      await expect(page).toHaveTitle(`${codeHeading} · ${site}`)
      await expect(login.codeField).toBeFocused()
      const { code } = await emulator.newestMail(email)
      expect(await layoutShift(page)).toBe(0)
      await login.codeField.pressSequentially(code)
      await expect(page).toHaveURL('/account/settings')
      await expect(page.getByText(email).first()).toBeVisible()
    })

    test('a wrong code is explained and moves nothing; the right one signs in', async ({ page, login, emulator }) => {
      const email = uniqueEmail()
      await watchShifts(page)
      await page.goto(path, hydrated)
      await login.askForMail(email)
      const { code } = await emulator.newestMail(email)
      const before = await layoutShift(page, { all: true })
      await login.codeField.pressSequentially(wrongCode(code))
      await expect(login.alert).toHaveText("That code isn't right. 4 tries left.")
      await expect(page).toHaveTitle(`Error: ${codeHeading} · ${site}`)
      await expect(login.codeField).toHaveValue('')
      await expect(login.codeField).toBeFocused()
      expect(await layoutShift(page, { all: true })).toBe(before)
      await login.codeField.pressSequentially(code)
      await expect(page).toHaveURL('/dashboard')
    })

    test('an address that is none is explained, and moves nothing', async ({ page, login }) => {
      await watchShifts(page)
      await page.goto(path, hydrated)
      await login.emailField.fill('ada')
      const before = await layoutShift(page, { all: true })
      await login.sendButton.click()
      await expect(login.alert).toHaveText("That doesn't look like an email address. Check it and try again.")
      await expect(page).toHaveTitle(`Error: ${title} · ${site}`)
      await expect(login.emailField).toBeFocused()
      expect(await layoutShift(page, { all: true })).toBe(before)
      await login.emailField.press('End')
      await login.emailField.pressSequentially('@')
      await expect(page).toHaveTitle(`${title} · ${site}`)
    })

    test('the link in another tab signs in, and this one goes on by itself', async ({
      page,
      context,
      login,
      emulator,
    }) => {
      const email = uniqueEmail()
      await page.goto(path, hydrated)
      await login.askForMail(email)
      const { link } = await emulator.newestMail(email)
      const tab = await context.newPage()
      await tab.goto(link)
      await expect(tab).toHaveURL('/dashboard')
      await expect(page).toHaveURL('/dashboard', { timeout: 15_000 })
    })

    test('the address can be changed, from a wrong code too', async ({ page, login, emulator }) => {
      const email = uniqueEmail()
      await page.goto(path, hydrated)
      await login.askForMail(email)
      await login.codeField.pressSequentially(wrongCode((await emulator.newestMail(email)).code))
      await expect(login.alert).toBeVisible()
      await login.changeEmailButton.click()
      await expect(login.emailField).toHaveValue(email)
      await expect(login.emailField).toBeFocused()
      await expect(page).toHaveTitle(`${title} · ${site}`)

      const corrected = uniqueEmail()
      await login.askForMail(corrected)
      await login.codeField.pressSequentially((await emulator.newestMail(corrected)).code)
      await expect(page).toHaveURL('/dashboard')
    })

    test('a reload comes back to the code step', async ({ page, login, emulator }) => {
      const email = uniqueEmail()
      await watchShifts(page)
      await page.goto(path, hydrated)
      await login.askForMail(email)
      const { code } = await emulator.newestMail(email)
      await page.reload(hydrated)
      await expect(page).toHaveTitle(`${codeHeading} · ${site}`)
      await expect(login.codeField).toBeFocused()
      expect(await layoutShift(page)).toBe(0)
      await login.codeField.pressSequentially(code)
      await expect(page).toHaveURL('/dashboard')
    })

    test('who is signed in already goes on, or is someone else', async ({ page, login, emulator }) => {
      const email = uniqueEmail()
      await page.goto(path, hydrated)
      await login.askForMail(email)
      await login.codeField.pressSequentially((await emulator.newestMail(email)).code)
      await expect(page).toHaveURL('/dashboard')
      await page.goto(path, hydrated)
      await expect(page.getByRole('heading', { level: 1 })).toContainText("You're signed in as")
      await expect(page.getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '/dashboard')
      await login.changeEmailButton.click()
      await expect(login.emailField).toBeVisible()
    })

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false })

      test('every answer comes back to this page', async ({ page, login, emulator }) => {
        const here = new RegExp(`${path}([?]|$)`)
        const email = uniqueEmail()
        await page.goto(`${path}?next=/account/settings`)
        await login.emailField.fill('ada@localhost')
        await login.sendButton.click()
        await expect(page).toHaveURL(here)
        await expect(login.alert).toHaveText("That doesn't look like an email address. Check it and try again.")
        await expect(page).toHaveTitle(`Error: ${title} · ${site}`)
        await expect(login.emailField).toHaveValue('ada@localhost')

        await login.askForMail(email)
        await expect(page).toHaveURL(here)
        await login.changeEmailButton.click()
        await expect(page).toHaveURL(here)
        await expect(login.emailField).toHaveValue(email)

        await login.askForMail(email)
        // The same address so soon after: the first email works as well as a new one.
        const { code } = await emulator.newestMail(email)
        await login.resendButton.click()
        await expect(page).toHaveURL(here)
        await expect(login.alert).toContainText('That was a lot of tries.')
        await login.codeField.fill(wrongCode(code))
        await login.codeField.press('Enter')
        await expect(page).toHaveURL(here)
        await expect(login.alert).toHaveText("That code isn't right. 4 tries left.")
        await login.codeField.fill(code)
        await login.verifyButton.click()
        await expect(page).toHaveURL('/account/settings')
        await expect(page.getByText(email).first()).toBeVisible()
      })
    })
  })
}

test('another mail can be asked for on each of them, and its code works', async ({ browser, emulator }) => {
  // The wait is the server's own, so it is a real one: once, for all three.
  test.setTimeout(90_000)
  await Promise.all(
    LOGIN_PAGES.map(async ({ path }) => {
      const page = await browser.newPage()
      const complaints = watchConsole(page)
      const login = loginPage(page)
      const email = uniqueEmail()
      await page.goto(path, hydrated)
      await login.askForMail(email)
      await emulator.newestMail(email)
      await expect(page.getByText('Send again in')).toBeVisible()
      await login.resendButton.click({ timeout: 60_000 })
      const { code } = await emulator.newestMail(email, 2)
      await expect(page.getByRole('status')).toContainText('Use the newest one.')
      await login.codeField.pressSequentially(code)
      await expect(page).toHaveURL('/dashboard')
      expect(complaints).toEqual([])
      await page.close()
    }),
  )
})
