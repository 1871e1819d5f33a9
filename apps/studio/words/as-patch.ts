import { COLUMNS } from './columns'
import type { Edits } from './edits'
import { patchSource } from './patch-source'
import { unifiedDiff } from './unified-diff'
import { SAYINGS, templateOf } from './words'

const sources = import.meta.glob<string>(
  ['../../../packages/react/src/copy/*.ts', '!../../../packages/react/src/copy/*.test.ts'],
  {
    query: '?raw',
    import: 'default',
  },
)

const pathOf = (lang: string) => `packages/react/src/copy/${lang}.ts`

/** Changes of texts as a patch of the dictionaries' source, and in words what it cannot hold. */
export async function asPatch(edits: Edits): Promise<{ readonly patch: string; readonly problems: readonly string[] }> {
  const parts = await Promise.all(
    COLUMNS.filter(({ id, isEditable }) => isEditable && edits[id]).map(async ({ id: lang, name, copy }) => {
      const source = (await sources[`../../../${pathOf(lang)}`]?.()) ?? ''
      const changes = SAYINGS.flatMap((saying) => {
        const before = templateOf(copy, saying)
        const after = edits[lang]?.[saying.id]
        return after === undefined || after === before ? [] : [{ id: saying.id, key: saying.key, before, after }]
      })
      const patched = patchSource(source, changes)
      return {
        patch: unifiedDiff(pathOf(lang), source, patched.source),
        problems: patched.problems.map((problem) => `${name}, ${problem}`),
      }
    }),
  )
  return { patch: parts.map(({ patch }) => patch).join(''), problems: parts.flatMap(({ problems }) => problems) }
}
