import { expect, test } from './consumer-test'

test('a session read inside "use cache" is explained where it is built', ({ app }) => {
  expect(app.log).toContain(
    'getSession was called inside "use cache". Its result would be cached and shown to other visitors.',
  )
})
