import { expect, test } from 'vitest'
import { toProxyHint } from './proxy-hint'

const PLAIN = 'http://127.0.0.1:8788'

test.each([
  [{ HTTP_PROXY: 'http://proxy:3128' }, PLAIN, 'HTTP_PROXY'],
  [{ http_proxy: 'http://proxy:3128', NO_PROXY: 'localhost' }, PLAIN, 'http_proxy'],
  [{ ALL_PROXY: 'socks://proxy' }, PLAIN, 'ALL_PROXY'],
  [{ https_proxy: 'http://proxy:3128' }, 'https://localhost:8788', 'https_proxy'],
])('warns of %o', (environment, url, name) => {
  expect(toProxyHint(environment, url)).toMatch(new RegExp(`^Warning: ${name} is set\\. Add NO_PROXY=`))
})

test.each([
  [{}],
  [{ HTTPS_PROXY: 'http://proxy:3128' }],
  [{ HTTP_PROXY: '' }],
  [{ HTTP_PROXY: 'http://proxy:3128', NO_PROXY: 'localhost, 127.0.0.1' }],
  [{ HTTP_PROXY: 'http://proxy:3128', no_proxy: '*' }],
])('is silent with %o', (environment) => {
  expect(toProxyHint(environment, PLAIN)).toBeUndefined()
})
