import { expect, test, uniqueEmail } from '../consumer-test'

test("another site's form is refused, by Astro, and its script by the kit", async ({ request, emulator }) => {
  const email = uniqueEmail()
  const foreign = { origin: 'https://evil.example' }
  const form = await request.post('/api/auth/send', { form: { email }, headers: foreign, maxRedirects: 0 })
  expect(form.status()).toBe(403)
  const script = await request.post('/api/auth/send', { data: { email }, headers: foreign })
  expect([script.status(), await script.json()]).toEqual([403, { error: { code: 'origin_not_allowed' } }])
  const unknown = await request.post('/api/auth/nothing', { data: {}, headers: { 'doorpost-request': '1' } })
  expect([unknown.status(), await unknown.json()]).toEqual([404, { error: { code: 'not_found' } }])
  expect(await emulator.mails(email)).toEqual([])
})
