import { describe, expect, test } from 'vitest'
import { endingOf, logoTypeOf } from './logo-type'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)),
  )

describe('the type of a logo', () => {
  test.each([
    ['image/png', bytes([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0])],
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['image/gif', bytes('GIF89a')],
    ['image/webp', bytes('RIFF', [4, 0, 0, 0], 'WEBPVP8 ')],
    ['image/svg+xml', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['image/svg+xml', bytes(`${'<!-- a --> '.repeat(500)}<!DOCTYPE svg [<!ENTITY a "b">]><svg/>`)],
    ['image/svg+xml', bytes([0xef, 0xbb, 0xbf], '\n<?xml version="1.0"?>\n<!-- Made by hand > and shown -->\n<svg>')],
    [
      'image/svg+xml',
      bytes(
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg>',
      ),
    ],
  ])('is %s by what is in it', (type, file) => {
    expect(logoTypeOf(file)).toBe(type)
  })

  test.each([
    '',
    'only a text',
    'PNG',
    '<!doctype html><html><svg></svg>',
    '<svgfoo>',
    'BM',
    '<!-- a -->'.repeat(500),
    '%PDF-1.7',
  ])('is none for %j', (text) => {
    expect(logoTypeOf(bytes(text))).toBeNull()
  })
})

test.each([
  ['data:image/jpeg;base64,AA', 'jpg'],
  ['data:image/svg+xml,%3Csvg/%3E', 'svg'],
  ['data:image/png;base64,AA', 'png'],
])('%s is saved with the ending %s', (url, ending) => {
  expect(endingOf(url)).toBe(ending)
})
