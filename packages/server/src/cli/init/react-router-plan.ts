import { UsageError } from '../usage-error'
import type { AppFacts } from './app-facts'
import type { Change, Insertion, Leftover, Plan } from './change'
import { insert } from './change'
import { planEnvLoader } from './env-part'
import { fileNamed, type Part, planParts } from './part'
import { readText } from './read-text'
import { importsReset } from './sheets'
import { fileEnding, type Places } from './template'

const CONFIGS = ['react-router.config.ts', 'react-router.config.js', 'react-router.config.mjs']

/** @throws UsageError where the kit can't work, or the app is laid out in another way */
function refuse({ files, read }: AppFacts): void {
  const config = (CONFIGS.map(read).find((text) => text !== null) ?? '').replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '')
  if (/\bssr\s*:\s*false\b/.test(config)) {
    throw new UsageError(
      'react-router.config sets ssr: false, so there is no server that could sign anybody in. Use the recipe for Vite with Hono.',
    )
  }
  for (const name of ['appDirectory', 'basename']) {
    if (new RegExp(`\\b${name}\\s*:`).test(config)) {
      throw new UsageError(
        `react-router.config sets ${name}, which init does not know how to write for. Follow the recipe for React Router instead.`,
      )
    }
  }
  if (!fileNamed(files, 'app/routes'))
    throw new UsageError('There is no app/routes.ts: init knows React Router in framework mode only.')
}

/** The routes by their addresses, in the order in which they are added. */
const addresses = (facts: AppFacts): readonly (readonly [string, string])[] => [
  ['login', `routes/login.${fileEnding(facts, '.tsx')}`],
  ['dashboard', `routes/dashboard.${fileEnding(facts, '.tsx')}`],
  ['api/auth/*', `routes/auth.${fileEnding(facts, '.ts')}`],
]

const IMPORT = /import \{([^}]*)\} from (['"])@react-router\/dev\/routes\2/

/** Where the import of `route` goes; nothing if it is there. */
function importRoute(text: string): Insertion[] {
  const [whole = '', names = ''] = IMPORT.exec(text) ?? []
  if (/(?:^|[\s,])route(?:[\s,]|$)/.test(names)) return []
  const end = text.indexOf(whole) + 'import {'.length + names.trimEnd().length
  return [{ at: end, text: names.trimEnd().endsWith(',') ? ' route' : ', route' }]
}

/** `app/routes.ts` with the routes that it lacks; what to add by hand where it is not one list. */
function planRoutes(facts: AppFacts): Plan {
  const path = fileNamed(facts.files, 'app/routes') ?? ''
  const before = readText(facts.cwd, path) ?? ''
  const lines = addresses(facts)
    .filter(([address]) => !new RegExp(`(['"])/?${address.replace('*', '\\*')}\\1`).test(before))
    .map(([address, file]) => `route('${address}', '${file}'),`)
  if (lines.length === 0) return { changes: [], leftovers: [] }
  const list = /export default \[[ \t]*(\r?\n)?/.exec(before)
  if (!list || !IMPORT.test(before)) {
    const leftover: Leftover = { path, what: 'Its list of routes was not found. Add these:', text: lines.join('\n') }
    return { changes: [], leftovers: [leftover] }
  }
  const insertions = importRoute(before)
  const text = insertions.reduce(insert, before)
  const at = text.indexOf(list[0]) + list[0].length
  const added = lines.map((line) => `  ${line}\n`).join('')
  insertions.push({ at, text: list[1] ? added : `\n${added}  ` })
  const change: Change = { path, before, insertions }
  return { changes: [change], leftovers: [] }
}

const PLACES: Places = {}

function partsOf(facts: AppFacts): Part[] {
  const isReset = importsReset(facts, fileNamed(facts.files, 'app/root'))
  return [
    {
      template: 'app/lib/sessions.server.ts',
      path: 'app/lib/sessions.server',
      does: /\bcreateSessions\(/,
      advice: 'Create the sessions in it too.',
      adapt: (code) => `import './env.server'\n${code}`,
    },
    {
      template: 'app/lib/auth.server.ts',
      path: 'app/lib/auth.server',
      does: /\bcreateAuth\(/,
      advice: 'Create the sign-in in it too.',
    },
    {
      template: 'app/routes/auth.ts',
      path: 'app/routes/auth',
      does: /\bauth\.handler\(/,
      advice: 'Answer with the kit there.',
    },
    {
      template: 'app/routes/login.tsx',
      path: 'app/routes/login',
      does: /\bsignInStart\(/,
      advice: 'Show the form in this page.',
      adapt: (code) => (isReset ? code.replace('/styles.css', '/styles.unlayered.css') : code),
    },
    {
      template: 'app/routes/dashboard.tsx',
      path: 'app/routes/dashboard',
      does: /\b(?:requireSession|sessionOrResponse)\(/,
      advice: 'Check the session in its loader and its action.',
    },
  ]
}

/** The files of the recipe for React Router. */
export function planReactRouter(facts: AppFacts): Plan {
  refuse(facts)
  const plans = [
    planEnvLoader(facts, 'app/lib/env.server'),
    planParts(facts, partsOf(facts), PLACES),
    planRoutes(facts),
  ]
  return {
    changes: plans.flatMap(({ changes }) => changes),
    leftovers: plans.flatMap(({ leftovers }) => leftovers),
  }
}
