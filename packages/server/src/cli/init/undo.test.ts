import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { CODE, filesOf, newApp, nextFiles, removeApps, runInit, snapshot, textOf, writeFiles } from './fixture-app'

afterEach(removeApps)

describe('doorpost init --undo', () => {
  it('leaves what you changed, says so, and takes it back once you restored it', async () => {
    const cwd = newApp()
    const before = snapshot(cwd)
    await runInit(cwd)
    const written = textOf(cwd, 'lib/auth.ts')
    writeFileSync(join(cwd, 'lib/auth.ts'), `${written}// mine\n`)
    const { code, out } = await runInit(cwd, '--undo')
    expect([code, out]).toEqual([1, expect.stringMatching(/kept +lib\/auth\.ts {2}You changed it/)])
    expect(filesOf(cwd).filter((path) => CODE.includes(path))).toEqual(['lib/auth.ts'])
    writeFileSync(join(cwd, 'lib/auth.ts'), written)
    expect((await runInit(cwd, '--undo')).code).toBe(0)
    expect(snapshot(cwd)).toEqual(before)
  })

  it('takes only its own lines out of files that you went on writing', async () => {
    const cwd = newApp({ '.env.local': 'FOO=bar\n' })
    await runInit(cwd)
    writeFileSync(join(cwd, '.env.local'), `# mine\n${textOf(cwd, '.env.local')}MORE=1\n`)
    writeFileSync(join(cwd, 'AGENTS.md'), `Mine.\n\n${textOf(cwd, 'AGENTS.md')}`)
    writeFileSync(join(cwd, 'package.json'), textOf(cwd, 'package.json').replace('"name": "app"', '"name": "other"'))
    expect((await runInit(cwd, '--undo')).code).toBe(0)
    expect(textOf(cwd, '.env.local')).toBe('# mine\nFOO=bar\nMORE=1\n')
    expect(textOf(cwd, 'AGENTS.md')).toBe(`Mine.\n\n${nextFiles()['AGENTS.md']}`)
    expect(textOf(cwd, 'package.json')).toBe(nextFiles()['package.json']?.replace('"app"', '"other"'))
  })

  it.each([
    ['init added them', {}, true],
    ['you had installed them before', { '@doorpost/server': '0.1.0' }, false],
  ])('says how to remove the packages only where they are left over: %s', async (_, own, isSaid) => {
    const manifest = JSON.parse(nextFiles()['package.json'] ?? '')
    const dependencies = { ...manifest.dependencies, ...own }
    const cwd = newApp({ 'package.json': JSON.stringify({ ...manifest, dependencies }, null, 2) })
    await runInit(cwd)
    writeFiles({ 'node_modules/@doorpost/server/package.json': '{ "version": "0.1.0" }' }, cwd)
    expect((await runInit(cwd, '--undo')).out.includes('To remove the packages too')).toBe(isSaid)
  })

  it('joins no line that you added since to the last one of before', async () => {
    const cwd = newApp({ '.gitignore': '/node_modules\n.env*', '.env.local': 'FOO=bar', 'AGENTS.md': '# Mine' })
    await runInit(cwd)
    for (const path of ['.gitignore', '.env.local', 'AGENTS.md']) {
      writeFileSync(join(cwd, path), `${textOf(cwd, path)}more\n`)
    }
    expect((await runInit(cwd, '--undo')).code).toBe(0)
    expect(textOf(cwd, '.gitignore')).toBe('/node_modules\n.env*\nmore\n')
    expect(textOf(cwd, '.env.local')).toBe('FOO=bar\nmore\n')
    expect(textOf(cwd, 'AGENTS.md')).toMatch(/^# Mine\n+more\n$/)
  })

  it('keeps a folder that holds files of yours', async () => {
    const cwd = newApp()
    await runInit(cwd)
    writeFileSync(join(cwd, 'lib/mine.ts'), '')
    await runInit(cwd, '--undo')
    expect(filesOf(cwd)).toContain('lib/mine.ts')
  })

  it.each([0, 1, 5, 8])('takes back a run that was interrupted after %i files', async (written) => {
    const cwd = newApp()
    const before = snapshot(cwd)
    await runInit(cwd)
    // As if the rest had never been written: the newest first.
    const { entries } = JSON.parse(textOf(cwd, '.doorpost/init.json'))
    const originals = nextFiles()
    for (const { path } of entries.slice(written)) {
      if (originals[path] === undefined) rmSync(join(cwd, path))
      else writeFileSync(join(cwd, path), originals[path])
    }
    expect((await runInit(cwd, '--undo')).code).toBe(0)
    expect(snapshot(cwd)).toEqual(before)
  })

  it('takes back a run that was interrupted before it had written anything down', async () => {
    const cwd = newApp()
    const before = snapshot(cwd)
    mkdirSync(join(cwd, '.doorpost'))
    writeFileSync(join(cwd, '.doorpost/init.json.draft'), '{ "entries": [')
    expect((await runInit(cwd, '--undo')).code).toBe(0)
    expect(snapshot(cwd)).toEqual(before)
  })

  it('takes back two runs, the second of which completed the first', async () => {
    const cwd = newApp()
    const before = snapshot(cwd)
    await runInit(cwd)
    rmSync(join(cwd, 'proxy.ts'))
    await runInit(cwd)
    expect(existsSync(join(cwd, 'proxy.ts'))).toBe(true)
    await runInit(cwd, '--undo')
    expect(snapshot(cwd)).toEqual(before)
  })
})
