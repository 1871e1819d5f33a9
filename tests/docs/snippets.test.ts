import { describe, expect, it } from 'vitest'
import { pages } from './pages'
import { outdatedFences, snippetsOf, unmarkedFences } from './snippets'
import { typecheck } from './typecheck'

/** Written before there was this test; their code is still to be named. */
const unnamed = new Set(['docs/how-to/languages.md'])

describe('code in the documentation', () => {
  it('says which file it is', () => {
    expect(pages.filter(({ path }) => !unnamed.has(path)).flatMap(unmarkedFences)).toEqual([])
  })

  it('is the same as in the file that a test runs', () => {
    expect(pages.flatMap(outdatedFences)).toEqual([])
  })

  it('compiles against the built packages', { timeout: 60_000 }, () => {
    expect(typecheck(pages.flatMap(snippetsOf))).toEqual([])
  })
})
