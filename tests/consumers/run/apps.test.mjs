import { describe, expect, it } from 'vitest'
import { readmeFiles } from './apps.mjs'

describe('readmeFiles', () => {
  it('finds every file of the set-up', () => {
    const paths = [
      'lib/sessions.ts',
      'lib/auth.ts',
      'app/api/auth/[...auth]/route.ts',
      'app/login/page.tsx',
      'app/dashboard/page.tsx',
      'proxy.ts',
    ]
    expect(Object.keys(readmeFiles())).toEqual(paths)
  })
})
