import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { describe, expect, it } from 'vitest'
import { languages } from '../../scripts/languages.mjs'
import { builtFiles, externalImports, scriptEntries } from './built-entries'

interface Boundary {
  /** Packages and subpaths that may load together with the entry; a trailing `/*` stands for every subpath. */
  readonly static: readonly string[]
  /** The same for `import()`. */
  readonly dynamic?: readonly string[]
}

const boundaries: Record<string, Boundary> = {
  '@doorpost/server': { static: ['jose/*'] },
  '@doorpost/server/contract': { static: [] },
  '@doorpost/server/session': { static: ['jose/*'] },
  '@doorpost/server/scalekit': { static: [], dynamic: ['@scalekit-sdk/node', 'http', 'https', 'net'] },
  '@doorpost/server/mail': { static: [] },
  '@doorpost/server/redis': { static: [] },
  '@doorpost/server/postgres': { static: [] },
  '@doorpost/server/opentelemetry': { static: ['@opentelemetry/api'] },
  '@doorpost/server/node': { static: ['stream'] },
  '@doorpost/server/next': { static: ['jose/*', 'next/*', 'react'] },
  '@doorpost/server/next/proxy': { static: ['jose/*', 'next/server.js'] },
  '@doorpost/server/testing': { static: ['jose/*'] },
  '@doorpost/react': {
    static: ['react', 'react/jsx-runtime', '@radix-ui/react-slot', 'input-otp'],
  },
  '@doorpost/react/headless': { static: ['react', 'react/jsx-runtime'] },
  '@doorpost/react/testing': { static: [] },
  ...Object.fromEntries(Object.keys(languages).map((tag) => [`@doorpost/react/copy/${tag}`, { static: [] }])),
}

function isAllowed(path: string, allowed: readonly string[]) {
  return allowed.some((entry) => (entry.endsWith('/*') ? path.startsWith(entry.slice(0, -1)) : path === entry))
}

describe('the built entries', () => {
  it('all have a boundary', () => {
    const entries = [...scriptEntries('server'), ...scriptEntries('react')]
    expect(Object.keys(boundaries).sort()).toEqual(entries.sort())
  })

  it.each(Object.entries(boundaries))('%s reaches nothing but what it may', async (specifier, boundary) => {
    const found = await externalImports(specifier)
    expect({
      static: found.static.filter((path) => !isAllowed(path, boundary.static)),
      dynamic: found.dynamic.filter((path) => !isAllowed(path, boundary.dynamic ?? [])),
    }).toEqual({ static: [], dynamic: [] })
  })

  it.each(
    ['contract', 'session', 'mail', 'redis', 'postgres', 'opentelemetry', 'next/proxy'].map(
      (entry) => `@doorpost/server/${entry}`,
    ),
  )('%s reaches neither the SDK nor a Node built-in, early or late', async (specifier) => {
    const found = await externalImports(specifier)
    expect(
      [...found.static, ...found.dynamic].filter((path) => isBuiltin(path) || path.startsWith('@scalekit-sdk')),
    ).toEqual([])
  })

  it('@doorpost/server/scalekit loads the SDK late', async () => {
    expect((await externalImports('@doorpost/server/scalekit')).dynamic).toContain('@scalekit-sdk/node')
  })

  it('types of @doorpost/react stand without @doorpost/server', () => {
    const declarations = builtFiles('react', '.d.ts')
    expect(declarations.length).toBeGreaterThan(0)
    expect(declarations.filter((path) => readFileSync(path, 'utf8').includes('doorpost/server'))).toEqual([])
  })

  it('scripts of @doorpost/react name every module with its ending, and none of @doorpost/server', () => {
    const named = builtFiles('react', '.js').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bfrom "([^"]+)"/g)].map((match) => match[1] ?? ''),
    )
    expect(named).toContain('../contract/index.js')
    expect(named.filter((name) => name.startsWith('.') && !name.endsWith('.js'))).toEqual([])
    expect(named.filter((name) => name.includes('doorpost/server'))).toEqual([])
  })
})
