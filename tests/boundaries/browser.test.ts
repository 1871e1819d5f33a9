import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { root } from './built-entries'

/** What a bundler makes of an import in code for the browser. */
async function bundled(specifier: string) {
  const { outputFiles } = await build({
    stdin: { contents: `import * as it from '${specifier}'; console.log(it)`, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    // Its own bundlers replace what is for the server.
    external: ['next'],
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

it.each(
  ['', '/session', '/scalekit', '/redis', '/postgres', '/opentelemetry'].map((entry) => `@doorpost/server${entry}`),
)('%s in code for the browser is a sentence, and not the server', async (specifier) => {
  const code = await bundled(specifier)
  expect(code).toContain('was imported into code for the browser')
  expect(code.length).toBeLessThan(2_000)
})

it('@doorpost/server/next is refused by server-only', async () => {
  expect(await bundled('@doorpost/server/next')).toContain('cannot be imported from a Client Component')
})

it('@doorpost/server/contract is for both sides', async () => {
  expect(await bundled('@doorpost/server/contract')).toContain('no_pending_sign_in')
})
