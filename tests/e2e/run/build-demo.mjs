/** `node tests/e2e/run/build-demo.mjs`: builds the demo for the browser tests, on the built packages. */
import { buildDemo } from '../../../scripts/builds.mjs'

await buildDemo()
