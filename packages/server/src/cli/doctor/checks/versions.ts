import { FLOORS, type Line } from '../../../floors/floors'
import type { AppView } from '../app-view'
import type { Check } from '../check'
import type { Finding } from '../finding'
import { compareVersions, isInRange, parseVersion } from '../versions'

const TITLES = { next: 'Next.js', react: 'React' } as const
type Name = keyof typeof TITLES
/** A line has to stay readable; one is enough to update. */
const MOST_REASONS = 3

const isOnLine = (version: string, { line }: Line) => `${parseVersion(version)?.join('.')}.`.startsWith(`${line}.`)

/** Newer lines than those in the data have what was fixed before them. */
function patchFinding(name: Name, version: string): Finding[] {
  const lines = FLOORS[name]
  const line = lines.find((candidate) => isOnLine(version, candidate))
  const [newest] = lines
  const isNewer = newest && compareVersions(version, newest.newest) > 0
  if (isNewer || (line && compareVersions(version, line.newest) >= 0)) return []
  const target = line ?? newest
  if (!target) return []
  const install = name === 'react' ? `react@${target.newest} react-dom@${target.newest}` : `next@${target.newest}`
  const open = target.advisories.filter(({ fixedIn }) => compareVersions(version, fixedIn) < 0)
  const reasons = open.slice(0, MOST_REASONS).map(({ id, what }) => `${id} (${what})`)
  const more = open.length > MOST_REASONS ? ` and ${open.length - MOST_REASONS} more` : ''
  return [
    {
      id: `${name}-version`,
      level: open.length > 0 || !line ? 'error' : 'warning',
      file: 'package.json',
      what:
        reasons.length > 0
          ? `${TITLES[name]} ${version} has known flaws: ${reasons.join(', ')}${more}.`
          : `${TITLES[name]} ${version} is ${line ? `not the newest patch of ${line.line}` : 'a line without patches'}.`,
      fix: `npm install ${install}.`,
    },
  ]
}

function peerFindings(app: AppView): Finding[] {
  const kit = app.installed('@doorpost/server')
  return ['next', 'react', '@scalekit-sdk/node'].flatMap((name): Finding[] => {
    const range = kit?.peers[name]
    const version = app.installed(name)?.version
    if (!range || !version || isInRange(version, range)) return []
    return [
      {
        id: 'peer-range',
        level: 'error',
        file: 'package.json',
        what: `${name} ${version} is not one that @doorpost/server ${kit.version} works with (${range}).`,
        fix: `Install a version of ${name} in that range.`,
      },
    ]
  })
}

export const versions: Check = {
  name: 'versions',
  summary: 'Next.js and React have every known fix, and all packages are in the ranges that the kit works with',
  run(app) {
    const patches = (['next', 'react'] as const).flatMap((name) => {
      const installed = app.installed(name)
      return installed ? patchFinding(name, installed.version) : []
    })
    return [...patches, ...peerFindings(app)]
  },
}
