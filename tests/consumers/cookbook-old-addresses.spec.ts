import { expect, test, uniqueEmail } from './consumer-test'

const headers = { 'doorpost-request': '1' }

test('the form asks at the old addresses', async ({ page, signIn, emulator }) => {
  const posts: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(new URL(request.url()).pathname)
  })
  const email = uniqueEmail()
  await signIn.open()
  await signIn.askForMail(email)
  await signIn.typeCode((await emulator.newestMail(email)).code)
  await expect(page).toHaveURL('/dashboard')
  expect(posts).toEqual(['/api/auth/send-passwordless', '/api/auth/verify'])
})

test('a caller that is no browser signs in with the code', async ({ request, emulator }) => {
  const email = uniqueEmail()
  const sent = await request.post('/api/auth/send-passwordless', { data: { email }, headers })
  const { pending } = await sent.json()
  expect(pending).toMatchObject({ email })
  const again = await request.post('/api/auth/resend-passwordless', { data: { flow: pending.flow }, headers })
  expect(await again.json()).toMatchObject({ error: { code: 'rate_limited' } })
  const { code } = await emulator.newestMail(email)
  const verified = await request.post('/api/auth/verify', { data: { code, flow: pending.flow }, headers })
  expect(await verified.json()).toMatchObject({ session: { email }, redirectTo: '/dashboard' })
})

test('without the header it is refused', async ({ request }) => {
  const response = await request.post('/api/auth/send-passwordless', { data: { email: uniqueEmail() } })
  expect(await response.json()).toEqual({ error: { code: 'origin_not_allowed' } })
})
