import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type IConfigFile,
} from '@microsoft/api-extractor'
import { packageNames } from '../../scripts/pack/pack-packages.mjs'
import { root } from '../../scripts/root.mjs'

/** An entry that has types. */
export interface Entry {
  /** As an app imports it. */
  readonly specifier: string
  readonly packageDir: string
  readonly types: string
}

/** Dictionaries have one type, so one stands for all. */
const forPattern = 'en'

function entriesOf(name: string): Entry[] {
  const packageDir = join(root, 'packages', name)
  const manifest: { name: string; exports: Record<string, string | { types: string }> } = JSON.parse(
    readFileSync(join(packageDir, 'package.json'), 'utf8'),
  )
  return Object.entries(manifest.exports).flatMap(([path, target]) => {
    if (typeof target === 'string' || path.endsWith('.css')) return []
    const specifier = `${manifest.name}${path.slice(1)}`.replace('*', forPattern)
    return [{ specifier, packageDir, types: join(packageDir, target.types.replace('*', forPattern)) }]
  })
}

/** Every entry of every package, but for stylesheets. */
export const entries: readonly Entry[] = packageNames.flatMap(entriesOf)

const temporary = join(root, '.tmp/api')
const compilerOptions = {
  target: 'ES2023',
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  jsx: 'react-jsx',
  strict: true,
  skipLibCheck: true,
  types: ['node'],
}

function configOf({ packageDir, types }: Entry): ExtractorConfig {
  const silent = { default: { logLevel: ExtractorLogLevel.None } }
  const configObject: IConfigFile = {
    mainEntryPointFilePath: types,
    projectFolder: packageDir,
    compiler: { overrideTsconfig: { compilerOptions } },
    apiReport: {
      enabled: true,
      reportFileName: 'report.api.md',
      reportFolder: temporary,
      reportTempFolder: temporary,
      // What an exported type is made of is as much a promise as its name.
      includeForgottenExports: true,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
  }
  const packageJsonFullPath = join(packageDir, 'package.json')
  return ExtractorConfig.prepare({ configObject, configObjectFullPath: undefined, packageJsonFullPath })
}

const states = new Map<string, CompilerState>()

function stateOf({ packageDir }: Entry, config: ExtractorConfig): CompilerState {
  const known = states.get(packageDir)
  if (known) return known
  const siblings = entries.filter((entry) => entry.packageDir === packageDir)
  const state = CompilerState.create(config, { additionalEntryPoints: siblings.map(({ types }) => types) })
  states.set(packageDir, state)
  return state
}

/** Everything that an app can name of an entry, with its types, read from the built files. */
export function apiReport(entry: Entry): string {
  mkdirSync(temporary, { recursive: true })
  const config = configOf(entry)
  const problems: string[] = []
  Extractor.invoke(config, {
    localBuild: true,
    compilerState: stateOf(entry, config),
    messageCallback: (message) => {
      message.handled = true
      if (message.category === 'Compiler') problems.push(message.text)
    },
  })
  if (problems.length > 0) throw new Error(`The types of ${entry.specifier} do not compile:\n${problems.join('\n')}`)
  return readFileSync(config.reportFilePath, 'utf8')
}
