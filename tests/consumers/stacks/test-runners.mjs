import assert from 'node:assert/strict'
import { join } from 'node:path'
import { shownFiles, writeFiles } from '../run/apps.mjs'
import { nextVariant } from '../run/next-variant.mjs'

const page = 'docs/how-to/testing.md'
const isTest = (path) => /\.test\.tsx?$/.test(path)

/** What the page says of Jest in words: other names for the same, and the environment in the first line. */
function forJest(code) {
  const isComponent = code.includes('@vitest-environment jsdom')
  return [
    ...(isComponent ? ['/** @jest-environment jsdom */'] : []),
    code
      .replace(/^import \{[^}]*\} from 'vitest'$/m, '')
      .replace(/(import \{[^}]*) \} from '@testing-library\/react'/, '$1, waitFor } from "@testing-library/react"')
      .replaceAll('vi.waitFor', 'waitFor')
      .replaceAll('vi.fn', 'jest.fn'),
  ].join('\n')
}

/** The tests and settings of `docs/how-to/testing.md` as they stand there, and ESLint as create-next-app sets it up. */
export default nextVariant({
  name: 'test-runners',
  start: undefined,
  build: undefined,
  checks: [],
  async afterInit(dir, { run }) {
    const packages = ['@doorpost/emulator@0.1.0', 'vitest@4', 'jest@30', '@swc/core', '@swc/jest', 'jsdom@26']
    const more = ['jest-environment-jsdom@30', '@testing-library/react', '@testing-library/dom', '@playwright/test']
    await run(['npm', 'pkg', 'set', ...[...packages, ...more].map(asDevDependency)])
    const files = shownFiles(page)
    const tests = Object.entries(files).filter(([path]) => isTest(path))
    assert.ok(tests.length >= 5, `only ${tests.map(([path]) => path)}`)
    writeFiles(dir, { ...files, 'test/no-styles.js': '' })
    const jestTests = tests.map(([path, code]) => [join('jest', path), forJest(code)])
    writeFiles(dir, { ...Object.fromEntries(jestTests), 'jest/test/app.ts': files['test/app.ts'] })
  },
  async check(_dir, { run }) {
    const count = Object.keys(shownFiles(page)).filter(isTest).length
    // A busy machine needs longer than the runners' own five seconds.
    const test = (command) => run([...command, '--testTimeout=60000'], { env: { NO_COLOR: '1' } })
    assert.match(await test(['vitest', 'run', '--exclude', 'jest/**']), new RegExp(`Test Files +${count} passed \\(`))
    for (const config of ['jest.config.mjs', 'jest.plain.mjs']) {
      const said = await test(['jest', '--config', config, '--roots', 'jest'])
      assert.match(said, new RegExp(`Test Suites: ${count} passed, ${count} total`))
    }
    await run(['eslint', '--max-warnings', '0', 'app', 'lib', 'proxy.ts', 'test'])
  },
})

/** `name@version` as `npm pkg set` takes it. */
function asDevDependency(entry) {
  const at = entry.indexOf('@', 1)
  const [name, version] = at < 0 ? [entry, '*'] : [entry.slice(0, at), entry.slice(at + 1)]
  return `devDependencies.${name}=${version}`
}
