import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const NAME = '@scalekit-sdk/node'
const require = createRequire(import.meta.url)

/** The package that stands for the SDK in this process: the installed one, or another version under a name of its own. */
export const sdkUnderTest = process.env.SDK_UNDER_TEST ?? NAME

/** Its `package.json`. */
export const sdkManifest = require.resolve(`${sdkUnderTest}/package.json`)

/**
 * Puts another version of the SDK in place of the installed one, for the kit and for the tests. The emulator keeps its
 * own: it reads the protocol from it, and next to an older SDK an app gets both.
 *
 * @param {string} name of the package that stands for it
 * @returns {import('vite').Plugin}
 */
export function replaceSdk(name) {
  const emulator = fileURLToPath(new URL('../packages/emulator/', import.meta.url))
  return {
    name: 'replace-sdk',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === NAME && !importer?.startsWith(emulator) ? require.resolve(name) : null,
  }
}
