import { describe, expect, it } from 'vitest'
import { exportedNames } from './built-entries'

// A framework never runs a client module on the server: it sees 'use client' and makes references. Whoever runs one
// there by hand reads in the error what was missing.
describe('where React runs on the server', () => {
  it.each(['@doorpost/react', '@doorpost/react/headless'])('%s names what only a client has', (specifier) => {
    expect(() => exportedNames(specifier, ['react-server'])).toThrow(/createContext/)
  })

  it.each(['@doorpost/react/copy/en', '@doorpost/react/testing'])('%s can be imported', (specifier) => {
    expect(exportedNames(specifier, ['react-server'])).not.toEqual([])
  })
})
