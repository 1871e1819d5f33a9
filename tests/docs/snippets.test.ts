import { describe, expect, it } from 'vitest'
import { pages } from './pages'
import { outdatedFences, pagesThatDoNotBuild, snippetsOf, unmarkedFences } from './snippets'
import { typecheck } from './typecheck'

/** Written before there was this test; their code is still to be named. */
const unnamed = new Set(['docs/how-to/languages.md'])

/** It replaces hand-written routes in an app that has no Cache Components, where Next.js refuses the line. */
const withoutCacheComponents = new Set(['docs/how-to/migrating.md'])

describe('code in the documentation', () => {
  it('says which file it is', () => {
    expect(pages.filter(({ path }) => !unnamed.has(path)).flatMap(unmarkedFences)).toEqual([])
  })

  it('is the same as in the file that a test runs', () => {
    expect(pages.flatMap(outdatedFences)).toEqual([])
  })

  it('builds in a new Next.js app, as far as waiting for the visitor goes', () => {
    const found = pages.filter(({ path }) => !withoutCacheComponents.has(path)).flatMap(pagesThatDoNotBuild)
    expect(found).toEqual([])
  })

  it('compiles against the built packages', { timeout: 60_000 }, () => {
    expect(typecheck(pages.flatMap(snippetsOf))).toEqual([])
  })
})
