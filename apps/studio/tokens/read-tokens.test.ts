import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readTokens, tokensAsCss } from './read-tokens'

const css = readFileSync(new URL('../../../packages/react/src/styles.css', import.meta.url), 'utf8')
const tokens = readTokens(css)

describe('tokens', () => {
  test('are all listed, each with its role', () => {
    const declared = new Set([...css.matchAll(/(--dp-[\w-]+):/g)].map(([, name]) => name))
    expect(new Set(tokens.map(({ name }) => name))).toEqual(declared)
    for (const { role } of tokens) expect(role).not.toBe('')
  })

  test('are 20 at most', () => {
    expect(tokens.length).toBeLessThanOrEqual(20)
  })

  test('are copied only where they were edited', () => {
    expect(tokensAsCss(tokens, {})).toBe('')
    expect(tokensAsCss(tokens, { '--dp-radius': '0px', '--dp-space': '4px' })).toBe(':root {\n  --dp-radius: 0px;\n}\n')
  })
})
