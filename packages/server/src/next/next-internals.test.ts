import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'

// What the kit takes from Next.js that no documentation promises, or that older versions don't have. When an upgrade of
// Next.js moves one of these, this is the test that says so.

/** Imported where bundlers resolve `next/navigation` for the server. Used by guards.ts and actions.ts. */
const NAVIGATION = 'next/dist/client/components/navigation.react-server.js'

/** What Next.js reads from the error by which a redirect leaves a page. */
function digestOf(act: () => void): unknown {
  try {
    act()
  } catch (error) {
    return error instanceof Error && 'digest' in error ? error.digest : error
  }
  return 'nothing was thrown'
}

describe(`the installed Next.js ${createRequire(import.meta.url)('next/package.json').version}`, () => {
  it(`redirects on the server through ${NAVIGATION}`, async () => {
    const { redirect } = await import('next/dist/client/components/navigation.react-server.js')
    expect(digestOf(() => redirect('https://acme.example/login'))).toBe(
      'NEXT_REDIRECT;replace;https://acme.example/login;307;',
    )
  })

  it('has io() in next/cache, and the kit waits for that one', async () => {
    const [{ io }, { requestTime }] = await Promise.all([import('next/cache.js'), import('./request-time')])
    expect(io).toBeTypeOf('function')
    // Outside of a request `connection` throws, and `io` resolves.
    await expect(requestTime()).resolves.toBeUndefined()
  })
})
