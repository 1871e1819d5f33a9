import { expect, test } from '../consumer-test'
import { signInByRequest } from '../stack-page'

// The page is one answer of a loader; what a navigation in the browser fetches, and a form posts, are others.

test('the data of a page and its action are refused without a session, and by another site', async ({
  request,
  app,
  emulator,
}) => {
  const ask = async (path: string, options: Parameters<typeof request.fetch>[1] = {}) => {
    const answer = await request.fetch(path, { maxRedirects: 0, ...options })
    return `${answer.status()} ${await answer.text()}`
  }
  const post = (headers: Record<string, string>) => ({ method: 'POST', form: { note: 'milk' }, headers })
  const own = { origin: app.url }
  expect(await ask('/dashboard.data')).not.toContain('Signed in')
  expect(await ask('/dashboard.data')).toContain('/login?next=%2Fdashboard')
  expect(await ask('/dashboard.data', post(own))).not.toContain('noted')
  expect(await ask('/dashboard', post(own))).toMatch(/^303 $/)

  const email = await signInByRequest(request, emulator)
  expect(await ask('/dashboard.data')).toContain(email)
  expect(await ask('/dashboard', post(own))).toContain('noted milk')
  for (const origin of ['https://evil.example', 'null']) {
    expect(await ask('/dashboard', post({ origin }))).not.toContain('noted milk')
    expect(await ask('/dashboard.data', post({ origin }))).not.toContain('noted milk')
  }
})
