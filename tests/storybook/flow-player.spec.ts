import { expect, type Page, test } from '@playwright/test'

const playerIn = (page: Page) => page.frameLocator('#storybook-preview-iframe')

test('the address holds the steps, and a reload plays them again', async ({ page }) => {
  await page.goto('?path=/story/flow-player--player')
  const player = playerIn(page)
  await player.getByLabel('Email', { exact: true }).fill('grace@example.com')
  await player.getByRole('button', { name: 'Continue' }).click()
  await player.getByRole('radio', { name: 'Wrong code', exact: true }).check()
  await player.getByLabel('Code', { exact: true }).pressSequentially('000000')
  await expect(player.getByRole('alert')).toHaveText("That code isn't right. 4 tries left.")
  await expect(page).toHaveURL(/args=path:send-right_verify-wrong(&|$)/)
  // Whoever follows a shared link sees the same, but not whose address was typed.
  expect(page.url()).not.toContain('grace')

  await page.reload()
  await expect(player.getByRole('alert')).toHaveText("That code isn't right. 4 tries left.")
  await expect(player.getByRole('listitem')).toHaveText(['send-right', 'verify-wrong'])
  await expect(page).toHaveURL(/args=path:send-right_verify-wrong(&|$)/)

  await player.getByRole('button', { name: '30 seconds pass' }).click()
  await expect(player.getByRole('button', { name: 'Send a new code' })).toBeVisible()
  await expect(page).toHaveURL(/args=path:send-right_verify-wrong_wait30(&|$)/)

  await player.getByRole('button', { name: 'Start over' }).click()
  await expect(player.getByLabel('Email', { exact: true })).toHaveValue('')
  await expect(page).not.toHaveURL(/verify-wrong/)
})

test('a shared address leads to the same state, in the toolbars of the one who shares', async ({ page }) => {
  const steps = 'send-right_wait30_resend-right_verify-locked'
  await page.goto(`?path=/story/flow-player--player&args=path:${steps}&globals=language:de;theme:clay;scheme:dark`)
  const player = playerIn(page)
  await expect(player.getByRole('alert')).toContainText('Zu viele falsche Codes.')
  await expect(player.locator('html')).toHaveAttribute('data-dp-theme', 'clay dark')
})
