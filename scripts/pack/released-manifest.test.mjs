import { expect, it } from 'vitest'
import { releasedManifest } from './released-manifest.mjs'

const manifest = { name: '@doorpost/server', version: '1.2.3', license: 'MIT' }
const release = { address: 'https://git.example/owner/doorpost', tag: 'v1.2.3', directory: 'packages/server' }

it('says where the source is and where to report a bug', () => {
  expect(releasedManifest(manifest, release)).toEqual({
    ...manifest,
    homepage: 'https://git.example/owner/doorpost#readme',
    repository: { type: 'git', url: 'git+https://git.example/owner/doorpost.git', directory: 'packages/server' },
    bugs: { url: 'https://git.example/owner/doorpost/issues' },
  })
})

it('refuses a tag of another version', () => {
  expect(() => releasedManifest(manifest, { ...release, tag: 'v1.2.4' })).toThrow(
    '@doorpost/server is 1.2.3, and the tag is v1.2.4.',
  )
})
