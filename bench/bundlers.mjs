/**
 * What an import costs a page in bytes, from the packed packages, as three bundlers write it: minified, without React, and
 * compressed with Brotli as servers do. What esbuild makes of the same is measured by `pnpm size`. Build, `npm run pack`,
 * then `node bench/bundlers.mjs`; it prints the table of docs/reference/sizes.md. Installs bundlers in a folder of its own.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import limits from '../.size-limit.mjs'
import { root } from '../scripts/root.mjs'
import { runCommand } from '../scripts/run-command.mjs'

const versions = {
  rollup: '4.68.8',
  '@rollup/plugin-node-resolve': '16.0.3',
  '@rollup/plugin-terser': '1.0.2',
  webpack: '5.113.0',
}
const react = /^react(-dom)?(\/|$)/
const isHeadless = ({ path }) => path.endsWith('headless.js')
const measured = limits.filter(({ path }) => /dist\/(index|headless)\.js$/.test(path))

const packed = join(root, 'packed')
const tarball = readdirSync(packed).find((name) => name.startsWith('doorpost-react-'))
const dir = mkdtempSync(join(tmpdir(), 'doorpost-bundlers-'))
const require = createRequire(join(dir, 'package.json'))
const load = async (name) => import(pathToFileURL(require.resolve(name)).href)
const sizeOf = (code) => brotliCompressSync(code).length

async function withRollup(entry) {
  const { rollup } = await load('rollup')
  const { nodeResolve } = await load('@rollup/plugin-node-resolve')
  const terser = (await load('@rollup/plugin-terser')).default
  // A directive has no meaning in one script for a page.
  const onLog = (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log)
  const bundle = await rollup({ input: entry, external: react, plugins: [nodeResolve()], onLog })
  const { output } = await bundle.generate({ format: 'es', plugins: [terser({ module: true })] })
  return sizeOf(output[0].code)
}

async function withWebpack(entry) {
  const webpack = require('webpack')
  const config = {
    mode: 'production',
    entry,
    externals: [react],
    externalsType: 'module',
    experiments: { outputModule: true },
    output: { path: join(dir, 'webpack'), filename: 'out.js', library: { type: 'module' } },
  }
  await new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error ?? stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')))
      else resolve()
    })
  })
  return sizeOf(readFileSync(join(dir, 'webpack/out.js')))
}

const inRoot = { cwd: root, encoding: 'utf8' }
/** It fails over its limits, which is not a matter of this bench, and says the sizes all the same. */
const { stdout } = spawnSync(process.execPath, ['node_modules/size-limit/bin.js', '--json'], inRoot)
const withEsbuild = new Map(JSON.parse(stdout).map(({ name, size }) => [name, size]))

const bytes = (count) => count.toLocaleString('en-GB')

try {
  const dependencies = {
    ...versions,
    '@doorpost/react': `file:${join(packed, tarball)}`,
    react: '19',
    'react-dom': '19',
  }
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  await runCommand('Installing', ['npm', 'install', '--no-package-lock', '--no-audit', '--no-fund'], { cwd: dir })
  const { rollup, webpack } = versions
  console.log(`| | esbuild | Rollup ${rollup} | webpack ${webpack} |\n| --- | --- | --- | --- |`)
  for (const limit of measured) {
    const entry = join(dir, 'entry.js')
    const from = `@doorpost/react${isHeadless(limit) ? '/headless' : ''}`
    writeFileSync(entry, `import ${limit.import} from '${from}'\nconsole.log(${limit.import})\n`)
    const sizes = [withEsbuild.get(limit.name), await withRollup(entry), await withWebpack(entry)]
    console.log(`| ${limit.name} | ${sizes.map(bytes).join(' | ')} |`)
  }
} finally {
  rmSync(dir, { recursive: true, force: true })
}
