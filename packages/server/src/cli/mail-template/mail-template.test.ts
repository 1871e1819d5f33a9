import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { MAIL_VARIABLES } from '../../mail/mail-variables'
import { readTemplate } from '../init/template'
import { runCli } from '../run-cli'
import { testIo } from '../test-io'

const cwd = mkdtempSync(join(tmpdir(), 'mail-template-'))
afterAll(() => rmSync(cwd, { recursive: true }))

async function run(...args: readonly string[]) {
  const { io, out, err } = testIo({ cwd })
  return { code: await runCli(['mail-template', ...args], io), out: out(), err: err() }
}

const FILES = ['subject.txt', 'body.html', 'body.txt']

describe('doorpost mail-template', () => {
  it('prints the three parts, and what to do with them beside them', async () => {
    const { code, out, err } = await run()
    expect(code).toBe(0)
    for (const name of FILES) expect(out).toContain(readTemplate(`mail/${name}`))
    expect(out).not.toContain('dashboard')
    expect(err).toContain('Connect your own email provider')
  })

  it('prints them as JSON, with the variables that they need', async () => {
    const { files, variables } = JSON.parse((await run('--json')).out)
    expect(Object.keys(files)).toEqual(FILES)
    expect(variables).toEqual(MAIL_VARIABLES)
  })

  it('writes them into a folder', async () => {
    const { code, out } = await run('--out', 'a/mail')
    expect([code, out]).toEqual([0, FILES.map((name) => join('a/mail', name)).join('\n')])
    expect(readFileSync(join(cwd, 'a/mail/body.html'), 'utf8')).toBe(readTemplate('mail/body.html'))
  })

  it('replaces no file, and then writes none', async () => {
    const { code } = await run('--out', 'own')
    expect(code).toBe(0)
    rmSync(join(cwd, 'own/subject.txt'))
    writeFileSync(join(cwd, 'own/body.html'), 'mine')
    const { code: again, err } = await run('--out', 'own')
    expect([again, err]).toEqual([
      2,
      'own already has body.html, body.txt. Choose another folder, or delete them first.',
    ])
    expect(readdirSync(join(cwd, 'own'))).not.toContain('subject.txt')
  })

  it('says what is wrong with a folder, or a call', async () => {
    expect((await run('--out', 'own/body.html')).err).toContain('own/body.html cannot be written.')
    expect((await run('mail')).err).toContain('--out <folder>')
  })
})
