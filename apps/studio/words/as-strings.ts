import { nameOfLanguage } from './columns'
import type { Edits } from './edits'
import { quoted } from './quoted'
import { SAYINGS } from './words'

/** Only these can be replaced by themselves; the rest asks for a dictionary of one's own. */
const isString = (id: string) =>
  SAYINGS.some(({ key, variables, caseName }) => key === id && !caseName && variables.length === 0) && !id.includes('.')

const nameOfExport = (lang: string) => lang.replace('-', '')

/** What was changed in one language, as the props of a form in an app. */
export function asStrings(edits: Edits, lang: string): string {
  const changed = Object.entries(edits[lang] ?? {})
  if (changed.length === 0) return `// Nothing was changed in ${nameOfLanguage(lang)}.\n`
  const strings = changed.filter(([id]) => isString(id))
  const others = changed.filter(([id]) => !isString(id))
  const name = nameOfExport(lang)
  const [code, ...imports] = [
    `<LoginForm${lang === 'en' ? '' : ` copy={${name}}`}${strings.length ? ' strings={strings}' : ''} />`,
    "import { LoginForm } from '@doorpost/react'",
    ...(lang === 'en' ? [] : [`import { ${name} } from '@doorpost/react/copy/${lang}'`]),
  ]
  return `${[
    ...imports,
    '',
    ...(strings.length
      ? ['const strings = {', ...strings.map(([id, text]) => `  ${id}: ${quoted(text)},`), '}', '']
      : []),
    ...(others.length
      ? [
          '// These are no plain strings, so `strings` cannot hold them. Write them into a dictionary of your own:',
          ...others.map(([id, text]) => `//   ${id} → ${quoted(text)}`),
          '',
        ]
      : []),
    code,
  ].join('\n')}\n`
}
