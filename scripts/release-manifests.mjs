/**
 * `node scripts/release-manifests.mjs <address> <tag>`: writes into each published package where its source is and where
 * to report a bug, and fails if one has another version than the tag. The release workflow runs it: only there the
 * address is known, and npm compares it with the one in the provenance statement.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

/**
 * A manifest as it is published.
 *
 * @param {{ name: string, version: string }} manifest
 * @param {{ address: string, tag: string, directory: string }} release `address` is the repository's, as a browser opens it
 */
export function releasedManifest(manifest, { address, tag, directory }) {
  if (tag !== `v${manifest.version}`) throw new Error(`${manifest.name} is ${manifest.version}, and the tag is ${tag}.`)
  return {
    ...manifest,
    homepage: `${address}#readme`,
    repository: { type: 'git', url: `git+${address}.git`, directory },
    bugs: { url: `${address}/issues` },
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [address, tag] = process.argv.slice(2)
  for (const name of readdirSync(join(root, 'packages'))) {
    const directory = `packages/${name}`
    const file = join(root, directory, 'package.json')
    const manifest = releasedManifest(JSON.parse(readFileSync(file, 'utf8')), { address, tag, directory })
    writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
  }
}
