/**
 * `node scripts/pack/release.mjs <address> <tag> <folder>`: packs the built packages for a registry, with the address of
 * the repository in their manifests and in the links of their READMEs. Fails if one has another version than the tag.
 */
import { packPackages } from './pack-packages.mjs'

const [address, tag, folder] = process.argv.slice(2)
if (!folder) throw new Error('Usage: node scripts/pack/release.mjs <address> <tag> <folder>')
await packPackages(folder, { address, tag })
