import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { builtFiles, root } from './built-entries'

const modules = builtFiles('react', '.js').map((path) => ({
  path,
  name: relative(`${root}/packages/react/dist`, path),
  code: readFileSync(path, 'utf8').replace(/^\/\/.*$/gm, ''),
}))

const isClient = (code: string) => /^\s*["']use client["']/.test(code)
const callsHook = (code: string) => /\buse[A-Z]\w*\(|\bcreateContext\(|\buse\(/.test(code)
/** A dictionary holds functions, which cannot cross from the server: it crosses as a reference. */
const isDictionary = (name: string) => name.startsWith('copy/')

/** Imports files in a Node.js of their own, under these conditions; throws what the first import throws. */
function importAll(paths: readonly string[], conditions: readonly string[] = []) {
  const urls = JSON.stringify(paths.map((path) => pathToFileURL(path).href))
  const flags = conditions.flatMap((condition) => ['--conditions', condition])
  const script = `for (const url of ${urls}) await import(url)`
  execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', script], { stdio: 'pipe' })
}

describe('the modules of @doorpost/react', () => {
  it('are client modules where they call hooks or hold a dictionary, and nowhere else', () => {
    const wanted = modules.filter(({ name, code }) => callsHook(code) || isDictionary(name)).map(({ name }) => name)
    expect(wanted.length).toBeGreaterThan(20)
    expect(modules.filter(({ code }) => isClient(code)).map(({ name }) => name)).toEqual(wanted)
  })

  it('can each be imported by plain Node.js', () => {
    importAll(modules.map(({ path }) => path))
  })

  it('that are no client modules run where React runs on the server', () => {
    const barrels = ['index.js', 'headless.js']
    const plain = modules.filter(({ name, code }) => !isClient(code) && !barrels.includes(name))
    expect(plain.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'core/copy.js',
        'core/fetch-client.js',
        'core/mail-provider.js',
        'hooks/hidden-fields.js',
      ]),
    )
    importAll(
      plain.map(({ path }) => path),
      ['react-server'],
    )
  })
})
