import { posix } from 'node:path'
import { UsageError } from '../usage-error'
import type { AppFacts } from './app-facts'
import type { Insertion, Leftover, Plan } from './change'
import { planEnvLoader } from './env-part'
import { fileThat, planParts } from './part'
import { readText } from './read-text'

const APP = /^(?:export )?const (\w+) = new Hono(?:<[^\n]*>)?\(\)[;]?[ \t]*\r?\n/m
const MODULE = 'sign-in'
const MOUNTS = /\.route\(['"]\/['"], signIn\)/

/** The file that makes the app and starts its server. */
function entryOf(facts: AppFacts): string | undefined {
  const makes = facts.files.filter((file) => APP.test(facts.read(file) ?? ''))
  return makes.find((file) => /\bserve\(/.test(facts.read(file) ?? '')) ?? (makes.length === 1 ? makes[0] : undefined)
}

/** What Node.js asks for in an import, unless a bundler or `tsx` resolves it. */
function ending({ isTypeScript, read }: AppFacts): string {
  if (!isTypeScript) return '.js'
  return /"moduleResolution"\s*:\s*"bundler"/i.test(read('tsconfig.json') ?? '') ? '' : '.js'
}

/** The two lines that put the sign-in into the app. */
function mount(text: string, from: string): Insertion[] | null {
  const [declaration = '', name = ''] = APP.exec(text) ?? []
  const last = [...text.matchAll(/^(?:import\b[^\n]*|\} from [^\n]*)['"];?[ \t]*\r?\n/gm)].at(-1)
  if (declaration === '' || last === undefined) return null
  const importLine = `import { signIn } from '${from}'\n`
  const at = text.indexOf(declaration) + declaration.length
  const afterImports = last.index + last[0].length
  if (afterImports > at) return null
  return [
    { at: afterImports, text: importLine },
    { at: at + importLine.length, text: `${name}.route('/', signIn)\n` },
  ]
}

function planEntry(facts: AppFacts, entry: string | undefined, from: string): Plan {
  const lines = `import { signIn } from '${from}'\n\napp.route('/', signIn)`
  const before = entry === undefined ? null : readText(facts.cwd, entry)
  const insertions = before === null ? null : mount(before, from)
  if (entry !== undefined && before !== null && insertions) {
    return { changes: [{ path: entry, before, insertions }], leftovers: [] }
  }
  const leftover: Leftover = {
    path: entry ?? 'your server',
    what: 'The app was not found in it. Add these lines:',
    text: lines,
  }
  return { changes: [], leftovers: [leftover] }
}

/** The recipe for Hono on Node.js: one file with a small app of its own, and the line that mounts it. */
export function planHono(facts: AppFacts): Plan {
  if (!('@hono/node-server' in facts.wanted)) {
    throw new UsageError(
      'package.json does not list @hono/node-server: the Scalekit SDK needs Node.js. For other runtimes, see the documentation about providers.',
    )
  }
  const mounted = fileThat(facts, MOUNTS)
  if (mounted !== undefined) return { changes: [], leftovers: [] }
  const entry = entryOf(facts)
  const folder = posix.dirname(entry ?? (facts.files.some((file) => file.startsWith('src/')) ? 'src/index' : 'index'))
  const inFolder = (name: string) => (folder === '.' ? name : `${folder}/${name}`)
  const part = {
    template: `${MODULE}.ts`,
    path: inFolder(MODULE),
    does: /\bcreateAuth\(/,
    advice: 'Give it another name, and run this again.',
    adapt: (code: string) => `import './env${ending(facts)}'\n${code}`,
  }
  const plans = [
    planEnvLoader(facts, inFolder('env')),
    planParts(facts, [part], {}),
    planEntry(facts, entry, `./${MODULE}${ending(facts)}`),
  ]
  return {
    changes: plans.flatMap(({ changes }) => changes),
    leftovers: plans.flatMap(({ leftovers }) => leftovers),
  }
}
