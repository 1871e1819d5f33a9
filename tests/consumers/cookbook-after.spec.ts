import { expect, test } from './consumer-test'

test('a link of a mail from before leads to the sign-in page', async ({ page }) => {
  await page.goto('/api/auth/verify?link_token=from-before')
  await expect(page).toHaveURL(/\/login\?/)
  await expect(page.getByLabel('Email')).toBeVisible()
})

for (const path of ['send-passwordless', 'resend-passwordless']) {
  test(`${path} is no more`, async ({ request }) => {
    const headers = { 'doorpost-request': '1' }
    const response = await request.post(`/api/auth/${path}`, { data: { email: 'ada@example.com' }, headers })
    expect(response.status()).toBe(404)
  })
}
