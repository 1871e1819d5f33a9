/**
 * `node scripts/sbom.mjs [folder]`: what each published package contains and depends on, with versions and licences, as
 * one CycloneDX file per package. Needs what is installed, and no network.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './root.mjs'
import { runCommand } from './run-command.mjs'

const folder = resolve(process.argv[2] ?? join(root, '.tmp/sbom'))
const format = ['--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6']
// What an app brings itself is in the app's own list.
const contents = ['--prod', '--exclude-peers', '--split', '--out', join(folder, '%s-%v.cdx.json')]

mkdirSync(folder, { recursive: true })
await runCommand(
  'Listing what the packages contain',
  ['npx', '-y', 'pnpm@12.21.0', '--filter', './packages/*', 'sbom', ...format, ...contents],
  { cwd: root },
)
