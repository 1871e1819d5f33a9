import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AUTH_ERROR_CODES } from '@doorpost/server/contract'
import { describe, expect, it } from 'vitest'
import { root } from './built-entries'

const errors = readFileSync(join(root, 'docs/errors.md'), 'utf8')

describe('docs/errors.md', () => {
  it.each(AUTH_ERROR_CODES)('explains %s', (code) => {
    expect(errors).toContain(`\n### ${code}\n`)
    expect(errors).toContain(`| [\`${code}\`](#${code}) `)
  })
})
