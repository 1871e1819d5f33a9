import { expect, test } from 'vitest'
import { isOnThisMachine } from './loopback'
import { requestPage } from './request-page'

test.each(['http://localhost:3000/a', 'https://127.0.0.1/a', 'http://127.8.9.1', 'http://[::1]:80/'])(
  '%s is on this machine',
  (url) => expect(isOnThisMachine(url)).toBe(true),
)

test.each([
  'http://example.com/',
  'http://localhost.example.com/',
  'http://127.0.0.1.example.com/',
  'http://localhost@example.com/',
  'http://10.0.0.1/',
  'http://0.0.0.0/',
  'file://localhost/etc/hosts',
  'javascript:alert(1)',
  '//localhost/a',
  'nothing',
])('%s is not, and is never asked', async (url) => {
  expect(isOnThisMachine(url)).toBe(false)
  const asked = requestPage(url, { method: 'GET', headers: {}, stopping: new AbortController().signal })
  await expect(asked).rejects.toThrow('nothing but this machine')
})
