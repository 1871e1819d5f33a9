import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from './commands'
import { runCli } from './run-cli'
import { testIo } from './test-io'

async function run(...args: string[]) {
  const { io, out, err } = testIo()
  return { code: await runCli(args, io), out: out(), err: err() }
}

const names = Object.keys(COMMANDS)

describe('doorpost', () => {
  it.each([['--help'], ['-h'], ['help']])('%s lists every command', async (flag) => {
    const { code, out, err } = await run(flag)
    expect([code, err]).toEqual([0, ''])
    for (const name of names) expect(out).toMatch(new RegExp(`^ {2}${name} +\\w`, 'm'))
  })

  it('alone is a call without a command: help on standard error, exit code 2', async () => {
    const { code, out, err } = await run()
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('Usage: doorpost <command>')])
  })

  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(await run('--version')).toEqual({ code: 0, out: version, err: '' })
  })

  it.each(names)('%s has help, by either way, that fits a terminal', async (name) => {
    const { code, out } = await run('help', name)
    expect([code, out.startsWith(`Usage: doorpost ${name}`)]).toEqual([0, true])
    expect(await run(name, '--help')).toEqual({ code: 0, out, err: '' })
    expect(out.split('\n').filter((line) => line.length > 84)).toEqual([])
  })

  it.each([
    [['sercet'], 'doorpost has no command "sercet". Did you mean: doorpost secret?'],
    [['help', 'sercet'], 'Did you mean: doorpost secret?'],
    [['nothing-like-it'], 'doorpost has no command "nothing-like-it".\nSee: doorpost --help'],
    [['constructor'], 'doorpost has no command "constructor".'],
    [['--bogus'], 'doorpost has no option "--bogus".'],
    [['secret', '--rotat'], 'doorpost secret has no option --rotat. Did you mean --rotate?'],
    [['secret', '-x'], 'doorpost secret has no option -x.\nSee: doorpost help secret'],
    [['secret', '--rotate', '--step'], "'--step <value>'"],
    [['secret', '--json=yes'], "'-"],
  ])('%j is exit code 2, in words', async (args, message) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it('tells where a command broke, and not with which message: it may hold a password', async () => {
    const { io, err } = testIo({
      print() {
        throw new TypeError('redis://user:hunter2@host\n    at hunter2')
      },
    })
    expect(await runCli(['--version'], io)).toBe(2)
    expect(err()).toMatch(/^doorpost failed\. This is a bug\.\nTypeError\n +at /)
    expect(err()).not.toContain('redis:')
  })
})
