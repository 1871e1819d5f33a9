import { expect, test } from 'vitest'
import { hexOf } from './hex-of'

test.each([
  ['#2563EB', '#2563eb'],
  ['yellow', '#ffff00'],
  ['#ff0', '#ffff00'],
  ['rgb(37 99 235)', '#2563eb'],
  ['rgb(37, 99, 235)', '#2563eb'],
  ['hsl(0 100% 50%)', '#ff0000'],
  ['oklch(1 0 0)', '#ffffff'],
  ['oklch(100% 0 0)', '#ffffff'],
  ['oklch(0.968 0.211 109.77)', '#ffff00'],
  ['RGB(37 99 235)', '#2563eb'],
  ['rgb(300 0 0)', '#ff0000'],
  [' Tomato\n', '#ff6347'],
])('%s is %s', (colour, hex) => {
  expect(hexOf(colour)).toBe(hex)
})

test.each(['', 'banana', 'transparent', 'rgb(0 0 0 / 0.5)', '#00000080', 'var(--brand)', 'url(https://example.com)'])(
  '%j has no contrast of its own',
  (colour) => {
    expect(hexOf(colour)).toBeNull()
  },
)
