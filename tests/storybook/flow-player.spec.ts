import { expect, type Page, test } from '@playwright/test'

const frameOf = (page: Page) => page.frameLocator('#storybook-preview-iframe')
const deviceOf = (page: Page) => frameOf(page).getByRole('region', { name: "The visitor's device" })
const stepsOf = (page: Page) => frameOf(page).getByRole('list', { name: 'What has happened' }).getByRole('button')

test('the address holds the steps, and a reload plays them again', async ({ page }) => {
  await page.goto('?path=/story/flow-player--player')
  const device = deviceOf(page)
  await device.getByLabel('Email', { exact: true }).fill('grace@example.com')
  await device.getByRole('button', { name: 'Continue' }).click()
  await device.getByLabel('Code', { exact: true }).pressSequentially('000000')
  await expect(device.getByRole('alert')).toHaveText("That code isn't right. 4 tries left.")
  await expect(page).toHaveURL(/args=path:send-right_verify-wrong(&|$)/)
  // Whoever follows a shared link sees the same, but not whose address was typed.
  expect(page.url()).not.toContain('grace')

  await page.reload()
  await expect(device.getByRole('alert')).toHaveText("That code isn't right. 4 tries left.")
  await expect(stepsOf(page)).toHaveText(['Opened the page', 'Asked for a code', 'Typed a wrong code'])
  await expect(page).toHaveURL(/args=path:send-right_verify-wrong(&|$)/)

  await frameOf(page).getByRole('button', { name: '30 seconds pass' }).click()
  await expect(device.getByRole('button', { name: 'Send a new code' })).toBeVisible()
  await expect(page).toHaveURL(/args=path:send-right_verify-wrong_wait30(&|$)/)

  await frameOf(page).getByRole('button', { name: 'Start over' }).click()
  await expect(device.getByLabel('Email', { exact: true })).toHaveValue('')
  await expect(page).not.toHaveURL(/verify-wrong/)
})

test('a shared address leads to the same state, in the toolbars of the one who shares', async ({ page }) => {
  const steps = 'send-right_wait30_resend-right_verify-locked'
  await page.goto(`?path=/story/flow-player--player&args=path:${steps}&globals=language:de;theme:clay;scheme:dark`)
  const device = deviceOf(page)
  await expect(device.getByRole('alert')).toContainText('Zu viele falsche Codes.')
  await expect(device.locator('[data-dp-theme="clay dark"]')).toBeVisible()
})

test('a shared address can stand in the middle of what happened', async ({ page }) => {
  await page.goto('?path=/story/flow-player--player&args=path:send-right_verify-wrong_wait600;at:1')
  await expect(stepsOf(page)).toHaveCount(4)
  await expect(stepsOf(page).nth(1)).toHaveAttribute('aria-current', 'step')
  await expect(deviceOf(page).getByRole('alert')).toBeEmpty()
})

test('the time is dragged by a pointer, and moved by keys', async ({ page }) => {
  await page.goto('?path=/story/flow-player--player&args=path:send-right_verify-wrong_verify-wrong')
  const alert = deviceOf(page).getByRole('alert')
  const slider = frameOf(page).getByRole('slider', { name: 'Shown step' })
  await expect(alert).toHaveText("That code isn't right. 3 tries left.")
  const { x, y, width, height } = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const middle = y + height / 2
  await page.mouse.move(x + width - 8, middle)
  await page.mouse.down()
  await page.mouse.move(x + (width * 2) / 3, middle, { steps: 8 })
  await expect(alert).toHaveText("That code isn't right. 4 tries left.")
  await page.mouse.move(x + 4, middle, { steps: 8 })
  await page.mouse.up()
  await expect(deviceOf(page).getByLabel('Email', { exact: true })).toHaveValue('')
  await expect(stepsOf(page)).toHaveCount(4)
  await expect(stepsOf(page).first()).toHaveAttribute('aria-current', 'step')

  await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveJSProperty('value', '1')
  await page.keyboard.press('End')
  await expect(alert).toHaveText("That code isn't right. 3 tries left.")
  await expect(slider).toBeFocused()
})

test('the whole flow is shown to a client on a phone within a minute, and a picture of it is kept', async ({
  page,
}) => {
  const beganAtMs = Date.now()
  await page.goto('?path=/story/flow-player--player')
  const frame = frameOf(page)
  const device = deviceOf(page)
  await device.getByLabel('Email', { exact: true }).fill('ada@example.com')
  await device.getByRole('button', { name: 'Continue' }).click()
  await device.getByLabel('Code', { exact: true }).pressSequentially('000000')
  await frame.getByRole('button', { name: 'Type the code' }).click()
  await expect(frame.getByText('The visitor is now at /dashboard')).toBeVisible()

  await frame.getByRole('button', { name: 'Present' }).click()
  await expect(frame.getByText('1 of 4')).toBeVisible()
  await expect(device.getByLabel('Email', { exact: true })).toBeVisible()
  for (const shown of ['2 of 4', '3 of 4', '4 of 4']) {
    await page.keyboard.press('ArrowRight')
    await expect(frame.getByText(shown)).toBeVisible()
  }
  await page.keyboard.press('ArrowLeft')
  await expect(frame.getByText('3 of 4')).toBeVisible()
  await frame.getByRole('button', { name: 'Leave' }).click()
  test.info().annotations.push({ type: 'seconds', description: `${(Date.now() - beganAtMs) / 1000}` })

  await frame.getByRole('button', { name: 'Pictures' }).click()
  const saved = page.waitForEvent('download')
  await frame.getByRole('button', { name: 'Save as PNG' }).click()
  expect((await saved).suggestedFilename()).toBe('sign-in-4-pictures.png')
})
