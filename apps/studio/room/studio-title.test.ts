import { expect, test } from 'vitest'
import { studioTitle, titleOfPage } from './studio-title'

test.each([
  ['Review / Board - Board ⋅ Storybook', 'Review / Board ⋅ Doorpost Studio'],
  ['Start - start ⋅ Storybook', 'Start ⋅ Doorpost Studio'],
  ['States / 2 Code - code.expired ⋅ Storybook', 'States / 2 Code - code.expired ⋅ Doorpost Studio'],
  ['Storybook', 'Doorpost Studio'],
])('the frame around a room names the Studio: %s', (written, title) => {
  expect(studioTitle(written)).toBe(title)
  expect(studioTitle(title)).toBe(title)
})

test('a page names itself first', () => {
  expect(titleOfPage('Board')).toBe('Board ⋅ Doorpost Studio')
})
