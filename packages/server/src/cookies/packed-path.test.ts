import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packPath, unpackPath } from './packed-path'

it('gives every path of a URL back', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.string({ unit: 'grapheme' }), (path, text) => {
      const { pathname, search, hash } = new URL(`https://a.example${path}/${text}?${text}=1#${text}`)
      const whole = `${pathname}${search}${hash}`
      expect(unpackPath(packPath(whole))).toBe(whole)
    }),
  )
})

it.each(['/%2541', '/a%2Fb%20c', '/%E3%81', '/%ff%fe', '/%C3%BC%41'])('leaves %s what it is', (path) => {
  expect(unpackPath(packPath(path))).toBe(path)
})

it('packs three bytes where the address has nine', () => {
  expect(packPath(encodeURI('/日本語'))).toBe('/日本語')
  expect(packPath(null)).toBeNull()
})
