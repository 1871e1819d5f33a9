import { expect, test } from '../consumer-test'
import { signInByRequest } from '../stack-page'

test('what scripts call is refused with a status, and to another site', async ({ request, app, emulator }) => {
  const note = (origin: string) => request.post('/api/note', { data: { note: 'milk' }, headers: { origin } })
  const refused = await request.get('/api/me')
  expect([refused.status(), await refused.json()]).toEqual([401, { error: { code: 'no_session' } }])
  expect((await note(app.url)).status()).toBe(401)
  const email = await signInByRequest(request, emulator)
  expect(await (await request.get('/api/me')).json()).toEqual({ email })
  // The body is the app's own parser's.
  expect(await (await note(app.url)).json()).toEqual({ noted: 'milk' })
  expect((await note('https://evil.example')).status()).toBe(403)
})
