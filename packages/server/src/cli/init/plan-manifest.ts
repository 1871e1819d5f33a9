import type { AppFacts } from './app-facts'
import type { Change, Insertion, Leftover, Plan } from './change'
import { insertJson } from './json-text'
import { specifierOf, testedVersions } from './own-package'
import { readText } from './read-text'

/** What an app needs installed. */
export interface Needs {
  readonly kit: readonly ('react' | 'server')[]
  /** Other packages, each in the version that was tested. */
  readonly others: readonly string[]
}

const MAIL = 'doorpost-emulator'
/** 2.2.0 asks for Node.js 22. */
const CONNECT = '@connectrpc/connect'

/** Yarn 1 refuses to install what asks for a newer Node.js; the others warn. */
const needsOlderConnect = ({ packageManager, nodeMajor }: AppFacts): boolean => packageManager.isYarn1 && nodeMajor < 22

function sectionsOf(facts: AppFacts, { kit, others }: Needs): [string, Record<string, string>][] {
  const tested = testedVersions()
  const isNew = (name: string) => !(name in facts.wanted)
  const kitOf = (names: readonly ('react' | 'server' | 'emulator')[]) =>
    names.filter((name) => isNew(`@doorpost/${name}`)).map((name) => [`@doorpost/${name}`, specifierOf(facts, name)])
  const otherOnes = others.filter(isNew).map((name) => [name, tested[name] ?? 'latest'])
  const connect = needsOlderConnect(facts) && facts.packageManager.root === facts.cwd
  return [
    ['scripts', 'dev:mail' in facts.scripts ? {} : { 'dev:mail': MAIL }],
    ['dependencies', Object.fromEntries([...kitOf(kit), ...otherOnes])],
    ['devDependencies', Object.fromEntries(kitOf(['emulator']))],
    ['resolutions', connect ? { [CONNECT]: tested[CONNECT] ?? '' } : {}],
  ]
}

function leftoversOf(facts: AppFacts): Leftover[] {
  const { packageManager, scripts, cwd } = facts
  const leftovers: Leftover[] = []
  if (scripts['dev:mail'] !== undefined && !scripts['dev:mail'].includes(MAIL)) {
    leftovers.push({
      path: 'package.json',
      what: `A script dev:mail is already there. The emulator is started by: ${MAIL}`,
    })
  }
  if (needsOlderConnect(facts) && packageManager.root !== cwd) {
    leftovers.push({
      path: 'package.json',
      what: `Yarn 1 on Node.js 20 refuses ${CONNECT} 2.2. In the package.json of your workspace's root, add to "resolutions":`,
      text: `"${CONNECT}": "${testedVersions()[CONNECT]}"\n`,
    })
  }
  return leftovers
}

/** The packages of the kit and the script `dev:mail`. What is there already stays as it is. */
export function planManifest(facts: AppFacts, needs: Needs): Plan {
  const before = readText(facts.cwd, 'package.json') ?? ''
  const insertions: Insertion[] = []
  let text = before
  for (const [section, entries] of sectionsOf(facts, needs)) {
    const result = insertJson(text, section, entries)
    insertions.push(...result.insertions)
    text = result.text
  }
  const changes: Change[] = insertions.length > 0 ? [{ path: 'package.json', before, insertions }] : []
  return { changes, leftovers: leftoversOf(facts) }
}
