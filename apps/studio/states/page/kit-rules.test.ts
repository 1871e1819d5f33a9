import { expect, test } from 'vitest'
import { readKitRules } from './kit-rules'

const SHEET = `@layer doorpost {
  :where(.dp) { --_text: var(--dp-text, black); /* var(--dp-muted) */ }
  @media (width > 1px) {
    :where(.dp label) { margin: calc(var(--dp-space, var(--_space)) * 2); color: var(--_text) }
    .dp p::before { width: 16px; border-color: var(--_other); }
  }
}`

test('a sheet says which property of whom reads which token', () => {
  expect(readKitRules(SHEET, new Set(['text', 'space', 'muted']))).toEqual([
    { selector: ':where(.dp label)', property: 'margin', tokens: ['space'] },
    { selector: ':where(.dp label)', property: 'color', tokens: ['text'] },
  ])
})
