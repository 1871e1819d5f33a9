import { expect, test } from '@playwright/test'
import { storyUrl } from '../visual/story-url'

const board = (args: string) => `${storyUrl('review-board--board')}&args=step:code;${args}`

test('text of 200 % is what it is for somebody who has set it in the browser', async ({ page, browser }) => {
  await page.goto(board('first:text;second:none'))
  const large = page.frameLocator('iframe[title="With text of 200 %"]').first()
  await expect(large.locator('[data-part="heading"]')).toBeVisible()
  const boxOf = (part: Element) => {
    const { width, height } = part.getBoundingClientRect()
    return { width: Math.round(width), height: Math.round(height) }
  }
  const drawn = await large.locator('[data-part="header"]').evaluate(boxOf)

  const visitor = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await visitor.goto(storyUrl('states-code--empty'))
  await visitor.addStyleTag({ content: ':root { font-size: 200% } .preview { padding-inline: 16px !important }' })
  expect(drawn).toEqual(await visitor.locator('[data-part="header"]').evaluate(boxOf))
  await visitor.close()
  await expect(page.getByRole('button', { name: 'code.empty, text of 200 %: nothing wrong' })).toBeVisible()
})

test('forced colours are shown as the files that were made, and as nothing else', async ({ page }) => {
  const file = 'code.empty--en--ink-forced-light--390.png'
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  await page.route('**/pictures/pictures.json', (route) => route.fulfill({ json: { pictures: [file] } }))
  await page.route(`**/pictures/${file}`, (route) => route.fulfill({ contentType: 'image/png', body: pixel }))
  await page.goto(board('first:contrast;second:text'))
  const cells = page.getByRole('row').filter({ hasText: 'code.empty' }).getByRole('cell')
  await expect(cells.nth(2).locator('img')).toHaveAttribute('src', `pictures/${file}`)
  await expect(cells.nth(3)).toContainText('No picture.')
  await page.getByRole('button', { name: 'code.empty, forced colours, text of 100 %: a file' }).click()
  await expect(page.getByRole('status')).toContainText('Nothing is measured in it')
})
