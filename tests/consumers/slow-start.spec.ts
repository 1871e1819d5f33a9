import type { Page } from '@playwright/test'
import { expect, test, uniqueEmail } from './consumer-test'

/** A slow phone on a slow network. */
async function slowDown(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await devtools.send('Network.enable')
  const [latency, throughput] = [200, 200_000]
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  })
}

/** Keeps the page's scripts back until they are let go, as a very slow network would. */
async function holdScripts(page: Page) {
  let letGo = () => {}
  const released = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released
    await route.continue()
  })
  return letGo
}

/** React marks the elements that it has taken over. */
const isTakenOver = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps')))

test.describe.configure({ timeout: 120_000 })

test('what is submitted before the script is there counts', async ({ page, signIn, emulator }) => {
  await slowDown(page)
  const letGo = await holdScripts(page)
  const email = uniqueEmail()
  await page.goto('/login?next=/dashboard/note', { waitUntil: 'commit' })
  await signIn.submitEmail(email)
  await expect(page.getByText(email)).toBeVisible()
  const { code } = await emulator.newestMail(email)
  await signIn.codeField.fill(code)
  await page.locator('[data-part=verify-button]').click()
  await expect(page).toHaveURL('/dashboard/note', { timeout: 30_000 })
  letGo()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('what is typed before the script is there is still there afterwards', async ({ page, signIn, emulator }) => {
  await slowDown(page)
  const letGo = await holdScripts(page)
  const email = uniqueEmail()
  await page.goto('/login', { waitUntil: 'commit' })
  await signIn.emailField.pressSequentially(email)
  expect(await isTakenOver(page, 'input[type=email]')).toBe(false)
  letGo()
  await expect.poll(() => isTakenOver(page, 'input[type=email]'), { timeout: 60_000 }).toBe(true)
  await expect(signIn.emailField).toHaveValue(email)
  await page.locator('[data-part=send-button]').click()
  await signIn.codeField.waitFor()
  await page.unrouteAll({ behavior: 'wait' })

  const letCodeGo = await holdScripts(page)
  const { code } = await emulator.newestMail(email)
  await page.reload({ waitUntil: 'commit' })
  await signIn.codeField.pressSequentially(code.slice(0, 4))
  expect(await isTakenOver(page, 'input[autocomplete=one-time-code]')).toBe(false)
  letCodeGo()
  await expect.poll(() => isTakenOver(page, 'input[autocomplete=one-time-code]'), { timeout: 60_000 }).toBe(true)
  await expect(signIn.codeField).toHaveValue(code.slice(0, 4))
  await signIn.codeField.pressSequentially(code.slice(4))
  await expect(page).toHaveURL('/dashboard', { timeout: 30_000 })
})
