/**
 * A manifest that says where the source is and where to report a bug. No file of the repository does: the address is the
 * release workflow's own, which is the one that npm compares with the provenance statement.
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
