import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packageFolder } from '../init/template'
import { runCli } from '../run-cli'
import { testIo } from '../test-io'

const cwd = mkdtempSync(join(tmpdir(), 'doctor-template-'))
afterAll(() => rmSync(cwd, { recursive: true }))
const KIT = join(packageFolder(), 'templates/mail')

function written(name: string, text: string): string {
  writeFileSync(join(cwd, name), text)
  return name
}

async function run(...args: readonly string[]) {
  const { io, out, err } = testIo({ cwd })
  return { code: await runCli(['doctor', ...args], io), out: out(), err: err() }
}

describe('doorpost doctor --template', () => {
  it('finds nothing wrong with the kit’s own template, in a folder without an app', async () => {
    expect(await run('--template', KIT)).toEqual({ code: 0, out: 'Nothing found in 1 check.', err: '' })
  })

  it('names each variable that no email has, with its file and the name that was meant', async () => {
    const file = written('body.html', '{{ headin }}{{ if otp }}{{ otp }}{{ end }}{{ user_name }}{{ team }}')
    const { code, out } = await run('--template', file)
    expect(code).toBe(1)
    expect(out).toContain('error  template-variable-missing  body.html  It names headin, which no email has')
    expect(out).toContain('Did you mean heading?')
    expect(out).toContain('It names team')
    expect(out).toContain('2 errors in 1 check.')
  })

  it('takes the names that the app gives beside', async () => {
    const file = written('own.txt', '{{ team }}{{ plan }}')
    expect((await run('--template', file, '--variables', 'team, plan')).code).toBe(0)
    const { out } = await run('--template', file, '--variables', 'team,plan,otp,x', '--json')
    expect(JSON.parse(out).findings.map(({ what }: { what: string }) => what)).toEqual([
      'templateVariables: the name otp is reserved. Choose another one.',
      'templateVariables: every name must have 2 to 25 characters.',
    ])
  })

  it('counts the names: the service takes 30', async () => {
    const own = Array.from({ length: 11 }, (_, index) => `own_${index}`).join()
    expect((await run('--template', KIT, '--variables', own)).out).toContain('must have at most 30 names')
  })

  it('warns of what it cannot read, and repeats nothing of it but the line', async () => {
    const { code, out } = await run('--template', written('loop.txt', 'a\n{{ range x }}'))
    expect([code, out]).toEqual([1, expect.stringContaining('Line 2: {{range x}} has range, which is not emulated.')])
  })

  it.each([
    [['--template', 'nowhere'], '--template nowhere cannot be read.'],
    [['--template', '.', '--fix'], '--template goes with --variables and --json only.'],
    [['--variables', 'team'], '--variables belongs to --template.'],
  ])('%j is refused in words', async (args, message) => {
    const { code, err } = await run(...args)
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
  })
})
