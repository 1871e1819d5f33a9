/**
 * Rewrites how an app reads the session: `getServerSession(authOptions)` and `auth()` of next-auth and
 * `auth.api.getSession(…)` of better-auth become `getSession(sessions)`, with its imports and fields.
 *
 * `node read-session.mjs app lib` says what it would change; with `--write` it does. What it leaves, it lists.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const reads = [
  /\bgetServerSession\([^()]*\)/g,
  /(?<=await )auth\(\)/g,
  /\bauth\.api\.getSession\(\{\s*headers: await headers\(\),?\s*\}\)/g,
]
const importsOf = (names, from) => new RegExp(`^import \\{ (?:${names}) \\} from ['"](?:${from})['"];?\\n`, 'gm')
const unused = [
  [/\bgetServerSession\b/, importsOf('getServerSession', 'next-auth|next-auth/next')],
  [/\bauthOptions\b/, importsOf('authOptions', '[^\'"]+')],
  [/\bauth\b(?!['"/])/, importsOf('auth', '[^\'"]*/auth')],
  [/\bheaders\(/, importsOf('headers', 'next/headers')],
]
const added = `import { getSession } from '@doorpost/server/next'
import { sessions } from '@/lib/sessions'
`

/** One file, rewritten; as it was, if it reads no session. */
export function rewrite(source) {
  const called = reads.reduce((text, pattern) => text.replace(pattern, 'getSession(sessions)'), source)
  if (called === source) return source
  const names = [...called.matchAll(/\b(?:const|let) (\w+) = await getSession\(sessions\)/g)].map(([, name]) => name)
  const renamed = names.reduce(readFields, called)
  const [directives = ''] = renamed.match(/^(?:\s*['"]use \w+['"];?\n)*\n?/) ?? []
  return directives + added + withoutUnused(renamed.slice(directives.length))
}

/** `session?.user?.id` is `session?.subject`, and `session?.user` is `session`. */
function readFields(text, name) {
  return text
    .replace(new RegExp(`\\b${name}(\\??)\\.user\\??\\.(email|id)\\b`, 'g'), (_, mark, field) => {
      return `${name}${mark}.${field === 'id' ? 'subject' : 'email'}`
    })
    .replace(new RegExp(`\\b${name}\\??\\.user\\b(?!\\??\\.)`, 'g'), name)
}

function withoutUnused(text) {
  return unused.reduce((rest, [name, imported]) => {
    const without = rest.replace(imported, '')
    return name.test(without) ? rest : without
  }, text)
}

function* filesIn(path) {
  if (statSync(path).isFile()) {
    if (/\.[jt]sx?$/.test(path)) yield path
  } else {
    for (const name of readdirSync(path))
      if (name !== 'node_modules' && !name.startsWith('.')) yield* filesIn(join(path, name))
  }
}

const leftover = /next-auth|better-auth|authOptions|\.user\b/

function main(args) {
  const isWriting = args.includes('--write')
  for (const file of args.filter((arg) => !arg.startsWith('--')).flatMap((path) => [...filesIn(path)])) {
    const before = readFileSync(file, 'utf8')
    const after = rewrite(before)
    if (after !== before) {
      console.log(`${isWriting ? 'rewritten' : 'to rewrite'}: ${file}`)
      if (isWriting) writeFileSync(file, after)
    }
    after.split('\n').forEach((line, index) => {
      if (leftover.test(line)) console.log(`by hand: ${file}:${index + 1}: ${line.trim()}`)
    })
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2))
