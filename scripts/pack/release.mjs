/**
 * `node scripts/pack/release.mjs <address> <tag> <folder>`: packs the built packages for a registry, with the address of
 * the repository in their manifests and in the links of their READMEs. Fails if one has another version than the tag,
 * or if a change waits for a later one.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'
import { packPackages } from './pack-packages.mjs'

const [address, tag, folder] = process.argv.slice(2)
if (!folder) throw new Error('Usage: node scripts/pack/release.mjs <address> <tag> <folder>')
const waiting = readdirSync(join(root, '.changeset')).filter((name) => name.endsWith('.md') && name !== 'README.md')
if (waiting.length > 0)
  throw new Error(`Not in the changelogs: ${waiting.join(', ')}. Run \`npm run release:version\`.`)
await packPackages(folder, { address, tag })
