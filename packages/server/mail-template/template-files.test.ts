import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { templateFiles } from './write-template'

const folder = fileURLToPath(new URL('../templates/mail/', import.meta.url))

describe('the template of the email', () => {
  it.each(Object.entries(templateFiles()))(
    '%s is what its source says: run `pnpm mail-template`',
    async (name, text) => {
      await expect(text).toMatchFileSnapshot(`${folder}${name}`)
    },
  )

  it('is these three files', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(templateFiles()).sort())
  })
})
