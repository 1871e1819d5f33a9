import { expect, it } from 'vitest'
import { preferenceCookie } from './preference-cookies'

it('is bound to this host and to TLS where the app is on https', () => {
  const { name, attributes } = preferenceCookie('theme', 'https://app.example')
  expect(name).toBe('__Host-theme')
  // What the prefix asks for, or a browser drops the cookie.
  expect(attributes).toMatchObject({ secure: true, path: '/', httpOnly: true })
  expect(attributes).not.toHaveProperty('domain')
})

it.each(['http://localhost:3000', undefined])('works without TLS on the developer’s own computer (%s)', (appUrl) => {
  const { name, attributes } = preferenceCookie('language', appUrl)
  expect({ name, secure: attributes.secure }).toEqual({ name: 'language', secure: false })
})
