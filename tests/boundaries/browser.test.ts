import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { root } from './built-entries'

/** What a bundler makes of an import in code for the browser. */
async function bundled(specifier: string, platform: 'browser' | 'node' = 'browser') {
  const { outputFiles } = await build({
    stdin: { contents: `import * as it from '${specifier}'; console.log(it)`, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform,
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

describe('@doorpost/server/next', () => {
  it('is refused in code for the browser, by server-only', async () => {
    expect(await bundled('@doorpost/server/next')).toContain('cannot be imported from a Client Component')
  })

  it('is refused by a bundler for Node.js, too: the page that imports it is rendered there first', async () => {
    const code = await bundled('@doorpost/server/next', 'node')
    expect(code).toContain('cannot be imported from a Client Component')
  })

  it('is loaded by Node.js itself, as tests and scripts do', async () => {
    const script = "import('@doorpost/server/next').then(({ getSession }) => console.log(typeof getSession))"
    const { stdout } = await promisify(execFile)(process.execPath, ['--eval', script], { cwd: root })
    expect(stdout).toBe('function\n')
  })
})

it('@doorpost/server/contract is for both sides', async () => {
  expect(await bundled('@doorpost/server/contract')).toContain('no_pending_sign_in')
})
