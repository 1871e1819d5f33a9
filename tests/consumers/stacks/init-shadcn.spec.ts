import { expect, test, uniqueEmail } from '../consumer-test'
import { emailAndCode } from '../stack-page'

test('the boxes have the borders of the app’s own fields', async ({ page, app, signIn }) => {
  await signIn.open()
  const border = (locator: ReturnType<typeof page.locator>) =>
    locator.evaluate((element) => {
      const { borderTopWidth, borderTopStyle } = getComputedStyle(element)
      return `${borderTopWidth} ${borderTopStyle}`
    })
  const ofField = await border(signIn.emailField)
  await emailAndCode(signIn, app).enterEmail(uniqueEmail())
  const box = page.locator('[data-part=code-slot]').first()
  await expect(box).toBeVisible()
  expect([ofField, await border(box)]).toEqual(['1px solid', '1px solid'])
})
