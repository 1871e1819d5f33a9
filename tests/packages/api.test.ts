import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../scripts/root.mjs'
import { apiReport, entries } from './api-reports'

const folder = join(root, 'api')

/** `@doorpost/server/next/proxy` is in `server-next-proxy.md`. */
const fileOf = (specifier: string) => `${specifier.replace('@doorpost/', '').replaceAll('/', '-')}.md`

const meant = `\`api\` says what apps can rely on, and this differs. If you meant it: \`npm run api\`, and a changeset that
says what it means to them (\`npx changeset\`).`

describe('the API of', () => {
  it.each(entries.map((entry) => [entry.specifier, entry] as const))(
    '%s is the one in its report',
    async (_, entry) => {
      await expect(apiReport(entry), meant).toMatchFileSnapshot(join(folder, fileOf(entry.specifier)))
    },
  )

  it('each entry, and nothing else, has a report', () => {
    expect(readdirSync(folder).sort()).toEqual(entries.map(({ specifier }) => fileOf(specifier)).sort())
  })
})
