import { expect, test } from 'vitest'
import { tokensAsCss } from './tokens-as-css'

const values = {
  accent: { light: '#18181b', dark: '#f4f4f5' },
  radius: { light: '10px', dark: '10px' },
}

test('tokens are written where they were edited, and only there', () => {
  expect(tokensAsCss(values, {})).toBe('')
  expect(tokensAsCss(values, { radius: { light: '10px', dark: '10px' } })).toBe('')
  expect(tokensAsCss(values, { radius: { light: '0px', dark: '0px' } })).toBe(
    '.dp,\n.dp-surface {\n  --dp-radius: 0px;\n}\n',
  )
})

test('a colour is written once for both schemes, or for each', () => {
  const both = { light: '#6d28d9', dark: '#6d28d9' }
  expect(tokensAsCss(values, { accent: both })).toContain('--dp-accent: #6d28d9;')
  expect(tokensAsCss(values, { accent: { ...both, dark: '#c4b5fd' } })).toContain(
    '--dp-accent: light-dark(#6d28d9, #c4b5fd);',
  )
})
