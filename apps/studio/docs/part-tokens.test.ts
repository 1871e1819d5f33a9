import { expect, test } from 'vitest'
import { tokensOf } from './part-tokens'

const sheet = `
  /* [data-part="field"] { color: var(--_danger) } */
  @media (pointer: coarse) {
    :where(.dp [data-part="field"]:focus) { color: var(--dp-text, var(--_text)); gap: var(--_own) }
  }
  :where(.dp [data-part="field-set"]) { color: var(--_accent) }
`

test('reads the tokens of the rules that name a part, in the order of the kit', () => {
  expect(tokensOf(sheet, ['field'], ['accent', 'danger', 'text'])).toEqual(['text'])
  expect(tokensOf(sheet, ['field', 'field-set'], ['accent', 'danger', 'text'])).toEqual(['accent', 'text'])
})
