import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const versions = ['7.0', '6.0', '5.9']
/** What `moduleResolution` is, and the `module` that belongs to it. */
const resolutions = { node16: 'node16', nodenext: 'nodenext', bundler: 'preserve' }

const compiler = (version) => `typescript-${version}`

/** Every address of a package that has types, but for one file of a pattern: the first. */
function entriesOf(packageDir) {
  const { name, exports } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'))
  return Object.entries(exports).flatMap(([path, { types, default: file }]) => {
    if (!types) return []
    const entry = join(name, path)
    if (!path.includes('*')) return [entry]
    const [folder, ending] = file.split('*')
    const match = readdirSync(join(packageDir, folder)).find((each) => each.endsWith(ending))
    return [entry.replace('*', match.slice(0, -ending.length))]
  })
}

/** @type {import('../run/stack.mjs').Stack} */
export default {
  name: 'typescript',
  group: 'all',
  async write(dir) {
    const compilers = versions.map((version) => [compiler(version), `npm:typescript@${version}`])
    const dependencies = {
      '@doorpost/emulator': '*',
      '@doorpost/react': '*',
      '@doorpost/server': '*',
      '@opentelemetry/api': '^1.9.0',
      '@scalekit-sdk/node': '^2.11.0',
      '@types/node': '^20',
      '@types/react': '^19',
      '@types/react-dom': '^19',
      next: '^16',
      react: '^19',
      'react-dom': '^19',
      ...Object.fromEntries(compilers),
    }
    writeFileSync(join(dir, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  },
  checks: [],
  async check(dir) {
    const scope = join(dir, 'node_modules/@doorpost')
    const entries = readdirSync(scope).flatMap((name) => entriesOf(join(scope, name)))
    assert.ok(entries.length > 15, `only ${entries}`)
    mkdirSync(join(dir, 'src'), { recursive: true })
    const lines = entries.flatMap((entry, index) =>
      entry.endsWith('.css') ? [`import '${entry}'`] : [`export * as entry${index} from '${entry}'`],
    )
    writeFileSync(join(dir, 'src/entries.ts'), `${lines.join('\n')}\n`)
    for (const version of versions) {
      for (const [moduleResolution, module] of Object.entries(resolutions)) {
        const compilerOptions = {
          target: 'es2022',
          lib: ['es2023', 'dom', 'dom.iterable'],
          module,
          moduleResolution,
          jsx: 'react-jsx',
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
          types: ['node'],
          noEmit: true,
        }
        const file = `tsconfig.${version}.${moduleResolution}.json`
        writeFileSync(join(dir, file), JSON.stringify({ compilerOptions, include: ['src'] }))
        const tsc = join('node_modules', compiler(version), 'bin/tsc')
        // Whole lines, and all of them: the runner keeps the last ones as they came.
        const { stdout } = spawnSync('node', [tsc, '-p', file, '--pretty', 'false'], { cwd: dir, encoding: 'utf8' })
        const errors = stdout.split('\n').filter((line) => /error TS\d/.test(line))
        // Those of other packages are theirs: an app leaves `skipLibCheck` on for them.
        const own = errors.filter((line) => /^(?:src\/|node_modules\/@doorpost\/|error)/.test(line))
        console.log(`TypeScript ${version}, ${moduleResolution}: ${own.length} of ours, ${errors.length} in all`)
        assert.deepEqual(own, [])
      }
    }
  },
}
